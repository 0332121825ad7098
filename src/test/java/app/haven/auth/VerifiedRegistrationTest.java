package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Elsewhere;
import app.haven.testing.Member;
import app.haven.testing.TestClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registering where emails are verified: nobody learns from it who has an account. */
@QuarkusTest
@TestProfile(EmailVerificationTest.Required.class)
class VerifiedRegistrationTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

    @Inject
    MockMailbox mailbox;

    @Inject
    TestClock clock;

    private final String email = "ana-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void emptyMailbox() {
        mailbox.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theMailedCodeCompletesTheRegistrationOnce() {
        String registration = register(email);
        signIn().statusCode(401);

        String code = mailedCode();
        verify(registration, code).statusCode(200).body("userId", equalTo(registration));

        signIn().statusCode(200);
        verify(registration, code).statusCode(400).body("code", equalTo("verification_failed"));
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAsAnUnknownOneAndOnlyItsOwnerLearnsMore() {
        Response unknown = begin(email);
        verify(unknown.path("registrationId"), mailedCode()).statusCode(200);
        mailbox.clear();

        Response known = begin(email.toUpperCase(Locale.ROOT));

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(seen(known)).isEqualTo(seen(unknown));
        Mail mail = onlyMail();
        assertThat(mail.getTo()).hasSize(1).first().asString().isEqualToIgnoringCase(email);
        assertThat(CODE.matcher(mail.getText()).find()).isFalse();
        signIn().statusCode(200);
    }

    @Test
    void aMailIsNeutralToWhoeverSeesIt() {
        register(email);
        Mail mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Your message").doesNotContainIgnoringCase("haven");
        assertThat(mail.getText()).doesNotContain("Ana").doesNotContain(email).doesNotContain(Member.PASSWORD);
        assertThat(mail.getHtml()).isNull();
    }

    @Test
    void aCodeIsOfNoUseAfterItsTime() {
        String registration = register(email);
        String code = mailedCode();
        clock.forward(Duration.ofMinutes(15));
        verify(registration, code).statusCode(400);
        signIn().statusCode(401);
    }

    @Test
    void aCodeIsOfNoUseForAnotherRegistration() {
        register(email);
        String code = mailedCode();
        mailbox.clear();
        String others = register("other-" + email);
        verify(others, code).statusCode(400);
        verify(UUID.randomUUID().toString(), code).statusCode(400);
    }

    @Test
    void guessingACodeEndsAfterTenTries() {
        String registration = register(email);
        String right = mailedCode();
        for (int guess = 0; guess < 10; guess++) {
            verify(registration, "%08d".formatted((Integer.parseInt(right) + 1 + guess) % 100_000_000))
                    .statusCode(400);
        }
        verify(registration, right).statusCode(400);
    }

    @Test
    void nobodyIsFloodedWithMail() {
        int begun = 0;
        Response answer = begin(email);
        while (answer.statusCode() == 202 && begun < 20) {
            begun++;
            answer = begin(email);
        }
        answer.then().statusCode(429).body("code", equalTo("too_many_requests"));
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(begun).isLessThanOrEqualTo(10);
        assertThat(mailbox.getMailsSentTo(email)).hasSize(begun);
        begin("other-" + email).then().statusCode(202);
    }

    private String register(String address) {
        return begin(address).then().statusCode(202).extract().path("registrationId");
    }

    private static Response begin(String address) {
        return Member.anonymous()
                .body(Member.registration("Ana", address, Member.PASSWORD))
                .post("/v1/auth/register");
    }

    private static ValidatableResponse verify(String registration, String code) {
        return Member.anonymous()
                .body(Map.of("registrationId", registration, "code", code))
                .post("/v1/auth/verify-email")
                .then();
    }

    private ValidatableResponse signIn() {
        return Elsewhere.another()
                .anonymous()
                .body(Map.of("email", email, "password", Member.PASSWORD))
                .post("/v1/auth/sign-in")
                .then();
    }

    private String mailedCode() {
        Matcher code = CODE.matcher(onlyMail().getText());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Mail onlyMail() {
        List<Mail> mails = mailbox.getMailsSentTo(email);
        if (mails.isEmpty()) {
            mails = mailbox.getMailsSentTo(email.toUpperCase(Locale.ROOT));
        }
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String seen(Response answer) {
        return answer.headers().asList().stream()
                        .map(header -> header.getName())
                        .sorted()
                        .toList()
                + answer.<Map<String, Object>>path("$").keySet().toString();
    }
}
