package app.haven.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a lesson was done, and when. It comes and goes under its enrolment's lock and version. */
@Entity
@Table(name = "lesson_completion")
@IdClass(LessonCompletion.Key.class)
class LessonCompletion {

    @Id
    private UUID ownerId;

    @Id
    private UUID enrolmentId;

    @Id
    private String lessonCode;

    private Instant completedAt;

    /** Which lesson of whose enrolment. */
    record Key(UUID ownerId, UUID enrolmentId, String lessonCode) {}

    protected LessonCompletion() {}

    LessonCompletion(CourseEnrolment enrolment, String lessonCode, Instant now) {
        this.ownerId = enrolment.ownerId();
        this.enrolmentId = enrolment.id();
        this.lessonCode = lessonCode;
        this.completedAt = now;
    }

    boolean isOf(String code) {
        return lessonCode.equals(code);
    }

    String lessonCode() {
        return lessonCode;
    }

    Instant completedAt() {
        return completedAt;
    }
}
