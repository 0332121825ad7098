package app.haven.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** A registration that waits for the code mailed to its address. */
@Entity
@Table(name = "email_verification")
class EmailVerification {

    private static final int MOST_ATTEMPTS = 10;

    @Id
    private UUID ownerId;

    private byte[] emailDigest;
    private byte[] codeDigest;
    private int failedAttempts;
    private Instant expiresAt;

    protected EmailVerification() {}

    EmailVerification(UUID ownerId, byte[] emailDigest, byte[] codeDigest, Instant expiresAt) {
        this.ownerId = ownerId;
        this.emailDigest = emailDigest;
        this.codeDigest = codeDigest;
        this.expiresAt = expiresAt;
    }

    /** A wrong code counts; after {@value #MOST_ATTEMPTS} of them no code is right any more. */
    boolean isProvenBy(byte[] presentedCodeDigest, Instant now) {
        boolean proven = failedAttempts < MOST_ATTEMPTS
                && now.isBefore(expiresAt)
                && MessageDigest.isEqual(codeDigest, presentedCodeDigest);
        if (!proven) {
            failedAttempts++;
        }
        return proven;
    }

    byte[] emailDigest() {
        return emailDigest;
    }
}
