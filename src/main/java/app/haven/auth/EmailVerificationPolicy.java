package app.haven.auth;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Emails are verified where they can be: wherever a mail server is configured, unless the deployment says otherwise. */
@Singleton
class EmailVerificationPolicy {

    private final boolean required;

    EmailVerificationPolicy(AuthConfig config, Config everything) {
        this.required = config.emailVerification()
                .map(AuthConfig.EmailVerification.REQUIRED::equals)
                .orElseGet(() -> isMailServerConfigured(everything));
    }

    /** The extension's own default is a server on this machine, which nobody chose. */
    private static boolean isMailServerConfigured(Config everything) {
        ConfigValue host = everything.getConfigValue("quarkus.mailer.host");
        return host.getValue() != null && host.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    boolean isRequired() {
        return required;
    }
}
