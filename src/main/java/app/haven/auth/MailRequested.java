package app.haven.auth;

import java.util.Map;

/** A mail to be sent once its transaction has committed. */
record MailRequested(String to, String locale, Template template, Map<String, String> values) {

    /** The texts, one file a language. */
    enum Template {
        VERIFICATION,
        ALREADY_REGISTERED
    }

    static MailRequested verification(String to, String locale, String code) {
        return new MailRequested(to, locale, Template.VERIFICATION, Map.of("code", code));
    }

    static MailRequested alreadyRegistered(String to, String locale) {
        return new MailRequested(to, locale, Template.ALREADY_REGISTERED, Map.of());
    }

    @Override
    public String toString() {
        return "MailRequested[" + template + ", redacted]";
    }
}
