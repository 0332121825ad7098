package app.haven.auth;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Emails are verified where they can be: wherever a mail server is configured, unless the deployment says otherwise. */
@Singleton
class EmailVerificationPolicy {

    private final boolean required;

    EmailVerificationPolicy(
            AuthConfig config, @ConfigProperty(name = "quarkus.mailer.host") Optional<String> mailServer) {
        this.required = config.emailVerification()
                .map(AuthConfig.EmailVerification.REQUIRED::equals)
                .orElse(mailServer.isPresent());
    }

    boolean isRequired() {
        return required;
    }
}
