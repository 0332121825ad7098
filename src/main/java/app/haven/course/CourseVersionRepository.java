package app.haven.course;

import app.haven.database.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The published versions. They are the same for everybody, so that no query asks for an owner. */
@ApplicationScoped
class CourseVersionRepository {

    private final EntityManager entityManager;
    private final Reads reads;

    CourseVersionRepository(EntityManager entityManager, Reads reads) {
        this.entityManager = entityManager;
        this.reads = reads;
    }

    /** Of each course, without the documents. */
    List<CourseVersion.Key> listNewest() {
        return reads.createSelectionQuery(
                        "select code, max(version) from CourseVersion group by code", CourseVersion.Key.class)
                .getResultList();
    }

    Optional<Integer> findNewest(String code) {
        return Optional.ofNullable(
                reads.createSelectionQuery("select max(version) from CourseVersion where code = ?1", Integer.class)
                        .setParameter(1, code)
                        .getSingleResult());
    }

    List<CourseVersion> listOf(Collection<CourseVersion.Key> keys) {
        return reads.createNativeQuery("""
                        select v.* from course_version v
                        join unnest(cast(?1 as text[]), cast(?2 as integer[])) as k (code, version)
                          on v.code = k.code and v.version = k.version
                        """, CourseVersion.class)
                .setParameter(1, keys.stream().map(CourseVersion.Key::code).toArray(String[]::new))
                .setParameter(2, keys.stream().map(CourseVersion.Key::version).toArray(Integer[]::new))
                .getResultList();
    }

    /** Returns false when somebody else published this version at the same time. */
    boolean insert(CourseVersion version) {
        return entityManager
                        .createNativeQuery("""
                                insert into course_version (code, version, document, published_at, published_by)
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
