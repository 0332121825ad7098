package app.haven.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people prove who they are. */
@ConfigMapping(prefix = "haven.auth")
public interface AuthConfig {

    /** Whether an address must be verified before its account works: by default where a mail server is configured. */
    Optional<EmailVerification> emailVerification();

    /** See {@link #emailVerification()}. */
    enum EmailVerification {
        REQUIRED,
        OFF
    }

    /** How long a mailed code can be used. */
    @WithDefault("15m")
    Duration verificationCodeLife();

    AccessToken accessToken();

    Session session();

    Password password();

    /** The signed JWTs. */
    interface AccessToken {

        @WithDefault("haven")
        String issuer();

        @WithDefault("haven")
        String audience();

        /** At most 15 minutes: so long does a token live on where the revocation of its session cannot be told. */
        @WithDefault("10m")
        Duration life();
    }

    /** A sign-in on one device, kept alive by refreshing. */
    interface Session {

        /** Without a refresh for so long, the session ends. */
        @WithDefault("30d")
        Duration idleLimit();

        /** After so long, it ends in any case. */
        @WithDefault("180d")
        Duration absoluteLimit();

        /** How often a node asks for the revocations of the other nodes. */
        @WithDefault("2s")
        Duration revocationPoll();
    }

    /** Rules and cost of passwords. */
    interface Password {

        /** In code points. NIST SP 800-63B-4 section 3.1.1.2: 15 where a password alone signs in. */
        @WithDefault("15")
        int minimumLength();

        Argon2 argon2();

        /** Defaults of the OWASP Password Storage Cheat Sheet. */
        interface Argon2 {

            @WithDefault("19456")
            int memoryKib();

            @WithDefault("2")
            int iterations();

            @WithDefault("1")
            int parallelism();
        }
    }
}
