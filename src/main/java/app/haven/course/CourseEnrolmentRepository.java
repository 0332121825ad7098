package app.haven.course;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import app.haven.vocabulary.Visibility;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Enrolments with the lessons that were done. */
@ApplicationScoped
class CourseEnrolmentRepository implements PanacheRepositoryBase<CourseEnrolment, UUID> {

    private final Reads reads;

    CourseEnrolmentRepository(Reads reads) {
        this.reads = reads;
    }

    /** An enrolment and what was done of it, the first done first. */
    record WithCompletions(CourseEnrolment enrolment, List<LessonCompletion> completions) {}

    private record Row(CourseEnrolment enrolment, LessonCompletion completion) {}

    /** Returns false when the member takes this course already. */
    boolean insert(CourseEnrolment enrolment) {
        try {
            persistAndFlush(enrolment);
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    Optional<WithCompletions> findOwned(UUID ownerId, UUID id) {
        return grouped(reads.createSelectionQuery("""
                                select e, c from CourseEnrolment e
                                left join LessonCompletion c on c.ownerId = e.ownerId and c.enrolmentId = e.id
                                where e.ownerId = ?1 and e.id = ?2
                                order by c.completedAt, c.lessonCode
                                """, Row.class)
                        .setParameter(1, ownerId)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    Optional<CourseEnrolment> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The first done first; what changes of them is written with the caller's transaction. */
    List<LessonCompletion> listCompletions(CourseEnrolment enrolment) {
        return getEntityManager()
                .createQuery("""
                        from LessonCompletion where ownerId = ?1 and enrolmentId = ?2
                        order by completedAt, lessonCode
                        """, LessonCompletion.class)
                .setParameter(1, enrolment.ownerId())
                .setParameter(2, enrolment.id())
                .getResultList();
    }

    void persistCompletion(LessonCompletion completion) {
        getEntityManager().persist(completion);
    }

    void deleteCompletion(LessonCompletion completion) {
        getEntityManager().remove(completion);
    }

    /** The newest first: ids are in the order of enrolling. */
    List<WithCompletions> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return grouped(reads.createSelectionQuery("""
                        select e, c from CourseEnrolment e
                        left join LessonCompletion c on c.ownerId = e.ownerId and c.enrolmentId = e.id
                        where e.ownerId = :owner and e.id in (
                            select p.id from CourseEnrolment p where p.ownerId = :owner and p.id < :id
                            order by p.id desc limit :limit)
                        order by e.id desc, c.completedAt, c.lessonCode
                        """, Row.class)
                .setParameter("owner", ownerId)
                .setParameter("id", after.id())
                .setParameter("limit", limit + 1)
                .getResultList());
    }

    private static List<WithCompletions> grouped(List<Row> rows) {
        Map<UUID, WithCompletions> byId = new LinkedHashMap<>();
        for (Row row : rows) {
            WithCompletions found = byId.computeIfAbsent(
                    row.enrolment().id(), id -> new WithCompletions(row.enrolment(), new ArrayList<>()));
            if (row.completion() != null) {
                found.completions().add(row.completion());
            }
        }
        return List.copyOf(byId.values());
    }

    /** What both share in the viewer's active couple, the last shared first. */
    List<CourseEnrolment> listShared(UUID viewer, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        from CourseEnrolment e
                        where e.visibility = SHARED
                          and e.coupleId = (select m.coupleId from CoupleMember m
                                            where m.memberId = :viewer and m.leftAt is null)
                          and e.ownerId in (:viewer, (select p.partnerId from CoupleMember p
                                                      where p.memberId = :viewer and p.leftAt is null))
                          and (e.sharedAt < :time or e.sharedAt = :time and e.id < :id)
                        order by e.sharedAt desc, e.id desc
                        """, CourseEnrolment.class)
                .setParameter("viewer", viewer)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void withdrawAll(UUID coupleId, UUID oneId, UUID otherId) {
        update(
                "visibility = ?1, version = version + 1"
                        + " where ownerId in (?2, ?3) and coupleId = ?4 and visibility = ?5",
                Visibility.WITHDRAWN,
                oneId,
                otherId,
                coupleId,
                Visibility.SHARED);
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
