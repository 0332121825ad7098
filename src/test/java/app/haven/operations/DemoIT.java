package app.haven.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people that haven.demo=true makes up, as somebody who tries Haven out meets them. */
class DemoIT {

    private static final Pattern SIGN_IN =
            Pattern.compile("sign in as (\\S+), (\\S+) or, a therapist-to-be, (\\S+), with the password \"(.+)\"");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Madrid"));

    @TempDir
    Path directory;

    @Test
    void makesTwelveWeeksOfRecordsOnceAndSaysHowToSignIn() {
        try (HavenProcess haven =
                HavenProcess.in(directory).withProperty("haven.demo", "true").start()) {
            haven.awaitLog("Demo: sign in as");
            Matcher says = SIGN_IN.matcher(haven.log());
            assertThat(says.find()).isTrue();
            String ana = token(haven, says.group(1), says.group(4));
            String ben = token(haven, says.group(2), says.group(4));
            assertThat(token(haven, says.group(3), says.group(4))).isNotBlank();

            assertThat(count(haven, ana, "/v1/check-ins")).isEqualTo(84);
            assertThat(count(haven, ana, "/v1/practice-logs")).isGreaterThan(40);
            assertThat(count(haven, ben, "/v1/trigger-logs")).isGreaterThan(20);
            assertThat(count(haven, ben, "/v1/couples/current/reflections")).isEqualTo(4);
            assertThat(count(haven, ben, "/v1/couples/current/prompts")).isEqualTo(2);
            assertThat(count(haven, ben, "/v1/prompt-answers")).isEqualTo(1);
            assertThat(count(haven, ana, "/v1/course-enrolments")).isEqualTo(1);
            Map<String, Object> effect =
                    ask(haven, ana, "/v1/insights/practice-effect?from=" + today.minusWeeks(12) + "&to=" + today);
            assertThat(effect).containsEntry("enoughData", true);
        }
        try (HavenProcess again = HavenProcess.in(directory)
                .withProperty("haven.demo", "true")
                .withLog("again.log")
                .start()) {
            again.awaitLog("Demo: sign in as");
            assertThat(again.log()).doesNotContain("Making up");
        }
    }

    @Test
    void isRefusedWithADatabaseOfOnesOwn() {
        HavenProcess.Setup setup = HavenProcess.in(directory).withTestDatabase().withProperty("haven.demo", "true");

        try (HavenProcess haven = setup.launch()) {
            assertThat(haven.awaitExit()).isNotZero();
            assertThat(haven.log()).contains("refused with a database of one's own");
        }
    }

    private static String token(HavenProcess haven, String email, String password) {
        return given().baseUri(haven.uri().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** Up to one page. */
    private static int count(HavenProcess haven, String token, String list) {
        return ((List<?>) ask(haven, token, list + "?limit=100").get("items")).size();
    }

    private static Map<String, Object> ask(HavenProcess haven, String token, String path) {
        return given().baseUri(haven.uri().toString())
                .auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }
}
