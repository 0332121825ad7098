package app.haven.course;

import app.haven.couple.Shareable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A member's way through one version of a course, lesson by lesson, in any order and over as many days as it takes. */
@Entity
@Table(name = "course_enrolment")
class CourseEnrolment extends Shareable {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private String courseCode;
    private int courseVersion;
    private int lessonCount;
    private int lessonsDone;

    private Instant enrolledAt;

    @Version
    private int version;

    protected CourseEnrolment() {}

    CourseEnrolment(UUID ownerId, UUID id, CourseDocument course, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.courseCode = course.code();
        this.courseVersion = course.version();
        this.lessonCount = course.lessons().size();
        this.enrolledAt = now;
    }

    /** Counted here as well, so that the partner's list reads no times and every mark is a new version. */
    LessonCompletion complete(String lessonCode, Instant now) {
        lessonsDone++;
        return new LessonCompletion(this, lessonCode, now);
    }

    void takeCompletionBack() {
        lessonsDone--;
    }

    boolean isFinished() {
        return lessonsDone == lessonCount;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String courseCode() {
        return courseCode;
    }

    int courseVersion() {
        return courseVersion;
    }

    int lessonCount() {
        return lessonCount;
    }

    int lessonsDone() {
        return lessonsDone;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    int version() {
        return version;
    }
}
