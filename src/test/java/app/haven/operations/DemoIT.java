package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
    void makesTwelveWeeksOfRecordsOnceAndSaysHowToSignIn() throws IOException {
        try (HavenProcess haven =
                HavenProcess.in(directory).withProperty("haven.demo", "true").start()) {
            haven.awaitLog("Demo: sign in as");
            Matcher says = SIGN_IN.matcher(haven.log());
            assertThat(says.find()).isTrue();
            String password = says.group(4);
            Caller ana = Caller.signIn(haven.uri(), says.group(1), password);
            Caller ben = Caller.signIn(haven.uri(), says.group(2), password);
            assertThat(Caller.signIn(haven.uri(), says.group(3), password).accessToken())
                    .isNotBlank();

            assertThat(count(haven, ana, "/v1/check-ins")).isEqualTo(84);
            assertThat(count(haven, ana, "/v1/practice-logs")).isGreaterThan(40);
            assertThat(count(haven, ben, "/v1/trigger-logs")).isGreaterThan(20);
            assertThat(count(haven, ben, "/v1/couples/current/reflections")).isEqualTo(4);
            assertThat(count(haven, ben, "/v1/couples/current/prompts")).isEqualTo(2);
            assertThat(count(haven, ben, "/v1/prompt-answers")).isEqualTo(1);
            assertThat(count(haven, ana, "/v1/course-enrolments")).isEqualTo(1);
            JsonNode effect =
                    ask(haven, ana, "/v1/insights/practice-effect?from=" + today.minusWeeks(12) + "&to=" + today);
            assertThat(effect.get("enoughData").asBoolean()).isTrue();
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

    /** Up to one page. */
    private static int count(HavenProcess haven, Caller caller, String list) throws IOException {
        return ask(haven, caller, list + "?limit=100").get("items").size();
    }

    private static JsonNode ask(HavenProcess haven, Caller caller, String path) throws IOException {
        HttpResponse<String> answer = caller.get(haven.uri(), path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }
}
