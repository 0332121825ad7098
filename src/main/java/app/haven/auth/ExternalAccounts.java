package app.haven.auth;

import app.haven.error.ProblemException;
import app.haven.memory.HeapShare;
import app.haven.sealing.LookupDigests;
import app.haven.user.Accounts;
import app.haven.user.NewAccount;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which account belongs to whom an external issuer vouches for. */
@ApplicationScoped
class ExternalAccounts {

    private final ExternalIdentityRepository identities;
    private final Accounts accounts;
    private final LookupDigests digests;

    /** An identity keeps its account, so that no request has to ask again. */
    private final Cache<String, UUID> known = Caffeine.newBuilder()
            .maximumSize(HeapShare.entries(1, 300))
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    ExternalAccounts(ExternalIdentityRepository identities, Accounts accounts, LookupDigests digests) {
        this.identities = identities;
        this.accounts = accounts;
        this.digests = digests;
    }

    @ActivateRequestContext
    Optional<UUID> find(JsonWebToken token) {
        return Optional.ofNullable(known.get(
                identity(token), identity -> identities.find(digest(token)).orElse(null)));
    }

    @Transactional
    UUID create(JsonWebToken token, ExternalAccountRequest request) {
        UUID id = accounts.create(new NewAccount(
                verifiedEmail(token), request.displayName(), request.locale(), request.timeZone(), true));
        if (!identities.claim(digest(token), id)) {
            throw new ProblemException(409, "account_exists", "There is an account already", "Use it as it is.");
        }
        return id;
    }

    private static String verifiedEmail(JsonWebToken token) {
        String email = token.getClaim("email");
        if (email == null || !Boolean.TRUE.equals(token.getClaim("email_verified"))) {
            throw new ProblemException(
                    409,
                    "email_unverified",
                    "The issuer does not vouch for an email",
                    "The token needs the claims `email` and `email_verified`.");
        }
        return email;
    }

    private byte[] digest(JsonWebToken token) {
        return digests.of("external-identity", identity(token));
    }

    private static String identity(JsonWebToken token) {
        return token.getIssuer() + '\0' + token.getSubject();
    }
}
