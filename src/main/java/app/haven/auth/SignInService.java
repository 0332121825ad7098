package app.haven.auth;

import app.haven.error.ProblemException;
import app.haven.error.UnauthenticatedProblem;
import app.haven.http.RateLimits;
import app.haven.security.SecurityEvents;
import app.haven.user.Accounts;
import app.haven.user.EmailAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Passwords: presented to sign in, and changed. */
@ApplicationScoped
class SignInService {

    private final Accounts accounts;
    private final EmailAddresses addresses;
    private final CredentialRepository credentials;
    private final PasswordHashing passwordHashing;
    private final PasswordRules passwordRules;
    private final SessionService sessions;
    private final RateLimits limits;
    private final SecurityEvents events;
    private final Clock clock;

    SignInService(
            Accounts accounts,
            EmailAddresses addresses,
            CredentialRepository credentials,
            PasswordHashing passwordHashing,
            PasswordRules passwordRules,
            SessionService sessions,
            RateLimits limits,
            SecurityEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.credentials = credentials;
        this.passwordHashing = passwordHashing;
        this.passwordRules = passwordRules;
        this.sessions = sessions;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An unknown email and a wrong password take the same steps and get the same answer. Only failures are counted, so
     * that nobody is locked out by signing in often.
     */
    TokensResponse signIn(SignInRequest request, String networkAddress) {
        RateLimits.Config limit = limits.config();
        String account = HexFormat.of().formatHex(addresses.digest(request.email()));
        limits.check("sign-in", limit.wrongPasswordsPerAccount(), account);
        limits.check("sign-in-address", limit.wrongPasswordsPerAddress(), networkAddress);
        Optional<UUID> userId = accounts.findIdByEmail(request.email());
        String hash = userId.flatMap(credentials::findOwned)
                .map(PasswordCredential::hash)
                .orElse(null);
        if (!passwordHashing.matches(request.password(), hash) || !accounts.isActive(userId.orElseThrow())) {
            limits.use("sign-in", limit.wrongPasswordsPerAccount(), account);
            limits.use("sign-in-address", limit.wrongPasswordsPerAddress(), networkAddress);
            events.happened(SecurityEvents.Event.SIGN_IN_FAILED);
            throw UnauthenticatedProblem.with(
                    "sign_in_failed", "Signing in failed", "The email or the password is not right.");
        }
        return sessions.open(userId.get(), request.device());
    }

    /** Ends all other sessions: whoever knew the old password is out. */
    @Transactional
    void changePassword(UUID me, UUID currentSession, ChangePasswordRequest request) {
        RateLimits.Config limit = limits.config();
        limits.check("password", limit.wrongPasswordsPerAccount(), me.toString());
        PasswordCredential credential = credentials.findOwned(me).orElse(null);
        if (!passwordHashing.matches(request.currentPassword(), credential == null ? null : credential.hash())) {
            limits.use("password", limit.wrongPasswordsPerAccount(), me.toString());
            events.happened(SecurityEvents.Event.SIGN_IN_FAILED, me);
            throw new ProblemException(
                    403, "wrong_password", "The current password is not right", "Send the current password again.");
        }
        passwordRules.check("/newPassword", request.newPassword(), accounts.emailOf(me), accounts.displayNameOf(me));
        credential.replace(passwordHashing.hash(request.newPassword()), clock.instant());
        sessions.endOthers(me, currentSession);
        events.happened(SecurityEvents.Event.PASSWORD_CHANGED, me);
    }
}
