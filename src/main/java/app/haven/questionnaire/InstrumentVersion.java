package app.haven.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version that an operator published. It never changes: a correction is the next version. */
@Entity
@Table(name = "questionnaire_version")
@IdClass(InstrumentVersion.Key.class)
class InstrumentVersion {

    @Id
    private String code;

    @Id
    private int version;

    private String document;
    private Instant publishedAt;
    private UUID publishedBy;

    /** Which version of which instrument. */
    record Key(String code, int version) {}

    protected InstrumentVersion() {}

    InstrumentVersion(Key key, String document, UUID publishedBy, Instant now) {
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
