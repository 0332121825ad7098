package app.haven.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An account. What a person typed is sealed. */
@Entity
@Table(name = "user_account")
class User {

    /** PENDING waits for its email to be verified and cannot sign in; DISABLED cannot either. */
    enum Status {
        PENDING,
        ACTIVE,
        DISABLED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "email")
    private byte[] sealedEmail;

    @Column(name = "display_name")
    private byte[] sealedDisplayName;

    @Column(name = "source_of_guidance")
    private byte[] sealedSourceOfGuidance;

    private String locale;
    private String timeZone;
    private boolean notifyByEmail;
    private boolean notifyByPush;

    @SuppressWarnings("UnusedVariable") // Read by SQL and by auditors.
    private Instant adultConfirmedAt;

    private Instant createdAt;

    @Version
    private int version;

    protected User() {}

    User(
            UUID id,
            boolean verified,
            byte[] sealedEmail,
            byte[] sealedDisplayName,
            String locale,
            String timeZone,
            Instant now) {
        this.id = id;
        this.status = verified ? Status.ACTIVE : Status.PENDING;
        this.sealedEmail = sealedEmail;
        this.sealedDisplayName = sealedDisplayName;
        this.locale = locale;
        this.timeZone = timeZone;
        this.adultConfirmedAt = now;
        this.createdAt = now;
    }

    void activate() {
        if (status != Status.PENDING) {
            throw new IllegalStateException("only a pending account is activated");
        }
        status = Status.ACTIVE;
    }

    void changeProfile(
            byte[] newSealedDisplayName,
            byte[] newSealedSourceOfGuidance,
            String newLocale,
            String newTimeZone,
            NotificationPreferences notifications) {
        this.sealedDisplayName = newSealedDisplayName;
        this.sealedSourceOfGuidance = newSealedSourceOfGuidance;
        this.locale = newLocale;
        this.timeZone = newTimeZone;
        this.notifyByEmail = notifications.email();
        this.notifyByPush = notifications.push();
    }

    UUID id() {
        return id;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    byte[] sealedEmail() {
        return sealedEmail;
    }

    byte[] sealedDisplayName() {
        return sealedDisplayName;
    }

    byte[] sealedSourceOfGuidance() {
        return sealedSourceOfGuidance;
    }

    String locale() {
        return locale;
    }

    String timeZone() {
        return timeZone;
    }

    NotificationPreferences notifications() {
        return new NotificationPreferences(notifyByEmail, notifyByPush);
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
