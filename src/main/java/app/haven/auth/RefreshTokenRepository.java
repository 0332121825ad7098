package app.haven.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshToken, byte[]> {

    /** Locked: of two requests with one token, the second finds it spent. */
    Optional<RefreshToken> findForUse(byte[] tokenDigest) {
        return find("tokenDigest = ?1", (Object) tokenDigest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void deleteExpired(Instant now) {
        delete("expiresAt < ?1", now);
    }
}
