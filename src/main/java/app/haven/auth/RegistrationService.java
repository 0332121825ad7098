package app.haven.auth;

import app.haven.error.ProblemException;
import app.haven.http.RateLimits;
import app.haven.sealing.LookupDigests;
import app.haven.user.Accounts;
import app.haven.user.EmailAddresses;
import app.haven.user.NewAccount;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Makes accounts, with or without proof of the email as the deployment demands. */
@ApplicationScoped
class RegistrationService {

    private static final int CODES = 100_000_000;
    private static final Duration PENDING_KEPT = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final EmailAddresses addresses;
    private final PasswordRules passwordRules;
    private final PasswordHashing passwordHashing;
    private final CredentialRepository credentials;
    private final EmailVerificationRepository verifications;
    private final SessionService sessions;
    private final LookupDigests digests;
    private final RateLimits limits;
    private final Event<MailRequested> mails;
    private final AuthConfig config;
    private final Clock clock;

    RegistrationService(
            Accounts accounts,
            EmailAddresses addresses,
            PasswordRules passwordRules,
            PasswordHashing passwordHashing,
            CredentialRepository credentials,
            EmailVerificationRepository verifications,
            SessionService sessions,
            LookupDigests digests,
            RateLimits limits,
            Event<MailRequested> mails,
            AuthConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.passwordRules = passwordRules;
        this.passwordHashing = passwordHashing;
        this.credentials = credentials;
        this.verifications = verifications;
        this.sessions = sessions;
        this.digests = digests;
        this.limits = limits;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    /** Registers where no proof of the email is asked for. */
    @Transactional
    TokensResponse register(RegisterRequest request) {
        UUID id = create(request, true);
        if (!accounts.claimEmail(addresses.digest(request.email()), id)) {
            throw new ProblemException(
                    409, "email_taken", "This email has an account", "Sign in, or register with another email.");
        }
        return sessions.open(id, request.device());
    }

    /**
     * Begins a registration that {@link #verify} completes. A known address takes the same steps and gets the same
     * answer; only the mail differs, and the mail is its owner's.
     */
    @Transactional
    RegistrationStarted begin(RegisterRequest request) {
        byte[] emailDigest = addresses.digest(request.email());
        limits.use("mails", limits.config().mails(), HexFormat.of().formatHex(emailDigest));
        boolean known = accounts.findIdByEmail(request.email()).isPresent();
        UUID id = create(request, false);
        String code = "%08d".formatted(RANDOM.nextInt(CODES));
        verifications.persist(new EmailVerification(
                id, emailDigest, codeDigest(id, code), clock.instant().plus(config.verificationCodeLife())));
        mails.fire(
                known
                        ? MailRequested.alreadyRegistered(request.email(), request.locale())
                        : MailRequested.verification(request.email(), request.locale(), code));
        return new RegistrationStarted(id);
    }

    /** A wrong code is counted even though it is refused. */
    @Transactional(dontRollbackOn = VerificationFailedException.class)
    TokensResponse verify(VerifyEmailRequest request) {
        EmailVerification verification = verifications
                .findForUse(request.registrationId())
                .filter(found ->
                        found.isProvenBy(codeDigest(request.registrationId(), request.code()), clock.instant()))
                .orElseThrow(VerificationFailedException::new);
        if (!accounts.claimEmail(verification.emailDigest(), request.registrationId())) {
            throw new VerificationFailedException();
        }
        accounts.activate(request.registrationId());
        verifications.delete(verification);
        return sessions.open(request.registrationId(), request.device());
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetUnverified() {
        accounts.deletePendingBefore(clock.instant().minus(PENDING_KEPT));
    }

    private UUID create(RegisterRequest request, boolean verified) {
        passwordRules.check("/password", request.password(), request.email(), request.displayName());
        String hash = passwordHashing.hash(request.password());
        Instant now = clock.instant();
        UUID id = accounts.create(
                new NewAccount(request.email(), request.displayName(), request.locale(), request.timeZone(), verified));
        credentials.persist(new PasswordCredential(id, hash, now));
        return id;
    }

    private byte[] codeDigest(UUID registrationId, String code) {
        return digests.of("verification-code", registrationId + "|" + code);
    }
}
