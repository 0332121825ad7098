package app.haven.http;

import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write comes back as they wrote it, or is refused; it is never run and never changed. */
@QuarkusTest
class TextRoundTripTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eright to left override\u202C \u2066isolate\u2069 \u200F",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\u2764\uFE0F\u200D\uD83D\uDC8B\u200D\uD83D\uDC69\uD83C\uDFFF",
                "\uD83C\uDDEA\uD83C\uDDF8 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "Jose\u0301 and Jos\u00E9, \u1112\u1161\u11AB and \uD55C",
                "\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD \u0645\u0631\u062D\u0628\u0627",
                "z\u0351\u036F\u0310a\u0321\u0353\u031E",
                "\uFEFFmarked, \u00A0spaced\u200B, \u2028separated, \uFFFD, \uFFFE, \uDBFF\uDFFF",
                "tab\tline\r\nfeed\u0001\u001B[31mred\u007F\u0085",
                "  leading and trailing  ",
                "'; drop table reflection; --",
                "' or '1'='1",
                "1); select pg_sleep(10); --",
                "*)(uid=*))(|(uid=*",
                "${jndi:ldap://127.0.0.1/a} #{7*7} {{7*7}} <%= 7*7 %> ${7*7} %{7*7}",
                "../../../../etc/passwd %2e%2e%2f C:\\windows\\win.ini file:///etc/passwd",
                "<script>alert(1)</script> <!--#exec cmd=\"id\"--> <![CDATA[x]]> &amp;",
                "\r\n2026-03-01 INFO forged line %n %s %x",
                "{\"kind\":\"PAIN\"} \\u0000 \\\\u0000 \\"
            })
    void isStoredAsText(String text) {
        String reflection = ana.writes(text);
        ana.asks().get("/v1/reflections/" + reflection).then().body("body", equalTo(text));

        Map<String, Object> practice = Member.practice(LocalDate.now(ZoneId.of(Member.ZONE)));
        practice.put("note", text);
        ana.asks().get("/v1/practice-logs/" + ana.logs(practice)).then().body("note", equalTo(text));

        ana.asks()
                .body(Map.of("name", text, "description", text))
                .post("/v1/practices")
                .then()
                .statusCode(201)
                .body("name", equalTo(text))
                .body("description", equalTo(text));

        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("displayName", text, "sourceOfGuidance", text))
                .patch("/v1/users/me")
                .then()
                .statusCode(200);
        ana.asks()
                .get("/v1/users/me")
                .then()
                .body("displayName", equalTo(text))
                .body("sourceOfGuidance", equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "a\\u0000b",
                "\\uD83D",
                "\\uDC69",
                "a\\uD83Db",
                "\\uDC69\\uD83D",
                "\\uD83D\\uD83D\\uDC69",
                "\\uDBFF\\uE000"
            })
    void whatCannotBeKeptIsRefused(String escapes) {
        Problem.naming(
                "/body",
                ana.asks()
                        .body("{\"kind\":\"JOY\",\"body\":\"" + escapes + "\"}")
                        .post("/v1/reflections"));
        Problem.naming(
                "/displayName",
                ana.patches()
                        .header("If-Match", "*")
                        .body("{\"displayName\":\"" + escapes + "\"}")
                        .patch("/v1/users/me"));
        Problem.naming(
                "/code", ana.asks().body("{\"code\":\"" + escapes + "\"}").post("/v1/couples/invitations/accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%27%20or%201=1", "..%2f..%2fetc", "%E2%80%AE", "%ED%A0%80", "%FF", "1-1-1-1-1"})
    void inAPathItFindsNothing(String segment) {
        Problem.of(ana.asks().urlEncodingEnabled(false).get("/v1/reflections/" + segment), 404, "not_found");
    }
}
