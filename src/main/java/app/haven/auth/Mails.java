package app.haven.auth;

import app.haven.error.ContentFreeTrace;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jboss.logging.Logger;

/**
 * Sends in the background, so that neither a slow mail server nor the kind of mail shows in the time of an answer.
 * Sender and subject are neutral: a mail must be safe to be seen by anybody in the house.
 */
@ApplicationScoped
class Mails {

    private static final Logger LOG = Logger.getLogger(Mails.class);

    private final ReactiveMailer mailer;

    Mails(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailRequested request) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "mail/messages",
                Locale.forLanguageTag(request.locale()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = request.template().name().toLowerCase(Locale.ROOT);
        String text = texts.getString(key + ".text");
        for (Map.Entry<String, String> value : request.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        mailer.send(Mail.withText(request.to(), texts.getString("subject"), text))
                .subscribe()
                .with(
                        sent -> LOG.debugf("Mail %s sent.", key),
                        e -> LOG.warnf("Mail %s could not be sent: %s", key, ContentFreeTrace.summaryOf(e)));
    }
}
