package app.haven.questionnaire;

import app.haven.database.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The published versions. They are the same for everybody, so that no query asks for an owner. */
@ApplicationScoped
class InstrumentVersionRepository {

    private final EntityManager entityManager;
    private final Reads reads;

    InstrumentVersionRepository(EntityManager entityManager, Reads reads) {
        this.entityManager = entityManager;
        this.reads = reads;
    }

    /** Of each instrument, without the documents. */
    List<InstrumentVersion.Key> listNewest() {
        return reads.createSelectionQuery(
                        "select code, max(version) from InstrumentVersion group by code", InstrumentVersion.Key.class)
                .getResultList();
    }

    Optional<Integer> findNewest(String code) {
        return Optional.ofNullable(
                reads.createSelectionQuery("select max(version) from InstrumentVersion where code = ?1", Integer.class)
                        .setParameter(1, code)
                        .getSingleResult());
    }

    List<InstrumentVersion> listOf(Collection<InstrumentVersion.Key> keys) {
        return reads.createNativeQuery("""
                        select v.* from questionnaire_version v
                        join unnest(cast(?1 as text[]), cast(?2 as integer[])) as k (code, version)
                          on v.code = k.code and v.version = k.version
                        """, InstrumentVersion.class)
                .setParameter(1, keys.stream().map(InstrumentVersion.Key::code).toArray(String[]::new))
                .setParameter(
                        2, keys.stream().map(InstrumentVersion.Key::version).toArray(Integer[]::new))
                .getResultList();
    }

    /** Returns false when somebody else published this version at the same time. */
    boolean insert(InstrumentVersion version) {
        return entityManager
                        .createNativeQuery("""
                                insert into questionnaire_version (code, version, document, published_at, published_by)
                                values (?1, ?2, ?3, ?4, ?5)
                                on conflict do nothing
                                """)
                        .setParameter(1, version.key().code())
                        .setParameter(2, version.key().version())
                        .setParameter(3, version.document())
                        .setParameter(4, version.publishedAt())
                        .setParameter(5, version.publishedBy())
                        .executeUpdate()
                == 1;
    }
}
