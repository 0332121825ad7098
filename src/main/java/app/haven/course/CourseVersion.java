package app.haven.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version that an operator published. It never changes: a correction is the next version. */
@Entity
@Table(name = "course_version")
@IdClass(CourseVersion.Key.class)
class CourseVersion {

    @Id
    private String code;

    @Id
    private int version;

    private String document;
    private Instant publishedAt;
    private UUID publishedBy;

    /** Which version of which course. */
    record Key(String code, int version) {}

    protected CourseVersion() {}

    CourseVersion(Key key, String document, UUID publishedBy, Instant now) {
        this.code = key.code();
        this.version = key.version();
        this.document = document;
        this.publishedBy = publishedBy;
        this.publishedAt = now;
    }

    Key key() {
        return new Key(code, version);
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    UUID publishedBy() {
        return publishedBy;
    }
}
