package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.TestClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(EmailVerificationTest.Required.class)
class EmailVerificationTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");

    /** A deployment with a mail server. */
    public static final class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("haven.auth.email-verification", "required", "quarkus.mailer.from", "post@mail.example");
        }
    }

    @Inject
    MockMailbox mailbox;

    @Inject
    TestClock clock;

    private final String email = "ana-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void emptyTheMailbox() {
        mailbox.clear();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void theMailedCodeCompletesTheRegistration() {
        String registration = register(email);

        String token = verify(registration, mailedCode(email))
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");

        Member.anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
        signIn(email).then().statusCode(200);
    }

    @Test
    void theMailIsNeutral() {
        register(email);

        Mail mail = mailTo(email);
        assertThat(mail.getSubject()).isEqualTo("Your message");
        assertThat(mail.getFrom()).isIn(null, "post@mail.example");
        assertThat(mail.getHtml()).isNull();
        assertThat(mail.getSubject() + mail.getText()).doesNotContainIgnoringCase("haven", "Anastasia", "couple");
    }

    @Test
    void anUnverifiedAccountCannotSignIn() {
        register(email);

        signIn(email).then().statusCode(401).body("code", equalTo("sign_in_failed"));
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndAnotherMail() {
        registered(email);
        mailbox.clear();
        Response unknown = begin("ben-" + UUID.randomUUID() + "@example.org", "en");

        Response known = begin(email.toUpperCase(Locale.ROOT), "en");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(known.jsonPath().getMap("$").keySet())
                .isEqualTo(unknown.jsonPath().getMap("$").keySet())
                .hasSize(1);
        assertThat(known.asString()).hasSameSizeAs(unknown.asString());
        assertThat(known.getHeaders().asList())
                .extracting(io.restassured.http.Header::getName)
                .isEqualTo(unknown.getHeaders().asList().stream()
                        .map(io.restassured.http.Header::getName)
                        .toList());
        Mail mail = mailTo(email.toUpperCase(Locale.ROOT));
        assertThat(mail.getSubject()).isEqualTo("Your message");
        assertThat(mail.getText()).contains("has one already").doesNotContainPattern(CODE);
    }

    @Test
    void aKnownAddressKeepsItsPassword() {
        registered(email);

        Map<String, Object> again = Member.registration("Mallory", email, "another seven boats at dusk");
        Member.anonymous().body(again).post("/v1/auth/register").then().statusCode(202);

        signIn(email).then().statusCode(200);
        Member.anonymous()
                .body(Map.of("email", email, "password", "another seven boats at dusk"))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(401);
    }

    @Test
    void anAddressTakenMeanwhileIsNotTakenTwice() {
        String first = register(email);
        String firstCode = mailedCode(email);
        mailbox.clear();
        String second = register(email);
        String secondCode = mailedCode(email);
        verify(second, secondCode).then().statusCode(200);

        refused(first, firstCode);
    }

    @Test
    void aCodeIsGoodOnce() {
        String registration = register(email);
        String code = mailedCode(email);
        verify(registration, code).then().statusCode(200);

        refused(registration, code);
    }

    @Test
    void aCodeIsGoodForItsOwnRegistrationOnly() {
        register(email);
        String code = mailedCode(email);
        String other = register("ben-" + UUID.randomUUID() + "@example.org");

        refused(other, code);
        refused(UUID.randomUUID().toString(), code);
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHour() {
        String registration = register(email);
        String code = mailedCode(email);

        clock.forward(Duration.ofMinutes(15).plusSeconds(1));
        refused(registration, code);

        clock.reset();
        clock.forward(Duration.ofMinutes(15).minusSeconds(30));
        verify(registration, code).then().statusCode(200);
    }

    @Test
    void nineWrongCodesAreForgiven() {
        String registration = register(email);
        String code = mailedCode(email);

        for (int i = 0; i < 9; i++) {
            refused(registration, wrong(code));
        }
        verify(registration, code).then().statusCode(200);
    }

    @Test
    void afterTenWrongCodesNoneIsRight() {
        String registration = register(email);
        String code = mailedCode(email);

        for (int i = 0; i < 10; i++) {
            refused(registration, wrong(code));
        }
        refused(registration, code);
    }

    @Test
    void aNewRegistrationBringsANewCode() {
        register(email);
        String old = mailedCode(email);
        mailbox.clear();

        String registration = register(email);
        String code = mailedCode(email);

        assertThat(code).isNotEqualTo(old);
        verify(registration, code).then().statusCode(200);
    }

    @Test
    void aRefusedPasswordSendsNoMail() {
        Member.anonymous()
                .body(Member.registration("Ana", email, "passwordpassword"))
                .post("/v1/auth/register")
                .then()
                .statusCode(400);

        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (int i = 0; i < 5; i++) {
            begin(email, "en").then().statusCode(202);
        }

        begin(email, "en").then().statusCode(429);
        assertThat(mailbox.getMailsSentTo(email)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your message, Your code is",
        "es-MX, Tu mensaje, Tu código es",
        "de, Deine Nachricht, dein Code ist",
        "fr-CA, Votre message, Votre code est",
        "pt-BR, Your message, Your code is"
    })
    void theMailSpeaksThePersonsLanguage(String locale, String subject, String text) {
        begin(email, locale).then().statusCode(202);

        Mail mail = mailTo(email);
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains(text);
    }

    private static Response begin(String email, String locale) {
        Map<String, Object> registration = Member.registration("Anastasia", email, Member.PASSWORD);
        registration.put("locale", locale);
        return Member.anonymous().body(registration).post("/v1/auth/register");
    }

    private static String register(String email) {
        return begin(email, "en").then().statusCode(202).extract().path("registrationId");
    }

    private void registered(String email) {
        verify(register(email), mailedCode(email)).then().statusCode(200);
    }

    private static Response verify(String registration, String code) {
        return Member.anonymous()
                .body(Map.of("registrationId", registration, "code", code))
                .post("/v1/auth/verify-email");
    }

    private static void refused(String registration, String code) {
        verify(registration, code).then().statusCode(400).body("code", equalTo("verification_failed"));
    }

    private static Response signIn(String email) {
        return Member.anonymous()
                .body(Map.of("email", email, "password", Member.PASSWORD))
                .post("/v1/auth/sign-in");
    }

    private static String wrong(String code) {
        return "%08d".formatted((Integer.parseInt(code) + 1) % 100_000_000);
    }

    private Mail mailTo(String address) {
        List<Mail> mails = mailbox.getMailsSentTo(address);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private String mailedCode(String address) {
        Matcher code = CODE.matcher(mailTo(address).getText());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
