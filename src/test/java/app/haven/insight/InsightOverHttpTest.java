package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.haven.chart.Theme;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What insights are asked and answered with, of somebody who has recorded nothing. */
@QuarkusTest
class InsightOverHttpTest {

    private static final String SAFETY = "/v1/insights/safety";

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void ofNothingAnInsightIsEmpty() {
        quarter(ana)
                .get(SAFETY)
                .then()
                .statusCode(200)
                .body("inner.points", empty())
                .body("inner.trend.n", equalTo(0));
        quarter(ana)
                .get("/v1/insights/triggers")
                .then()
                .statusCode(200)
                .body("byFearAndReaction", empty())
                .body("byContext", empty())
                .body("byWeekdayAndHour", empty());
        quarter(ana)
                .get("/v1/insights/time-to-openness")
                .then()
                .statusCode(200)
                .body("overall.n", equalTo(0))
                .body("overall.medianMinutes", nullValue())
                .body("months", empty());
        quarter(ana)
                .get("/v1/insights/practice-effect")
                .then()
                .statusCode(200)
                .body("reading", equalTo("association, not cause"))
                .body("enoughData", equalTo(false))
                .body("pValue", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety", "triggers", "time-to-openness", "practice-effect"})
    void everyInsightIsAlsoDrawn(String insight) {
        Response answer = quarter(ana).accept("image/svg+xml").get("/v1/insights/" + insight);

        answer.then().statusCode(200).contentType("image/svg+xml").body(startsWith("<svg "));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "image/svg+xml;q=0.5, application/json",
                "text/html, */*;q=0.1"
            })
    void jsonIsWhatIsMeantOtherwise(String accept) {
        quarter(ana).accept(accept).get(SAFETY).then().statusCode(200).contentType(ContentType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/*", "image/png, image/svg+xml", "image/svg+xml, application/json;q=0.9"})
    void aPictureIsForWhoeverPrefersOne(String accept) {
        quarter(ana).accept(accept).get(SAFETY).then().statusCode(200).contentType("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xml"})
    void anotherMediaTypeIsNotWritten(String accept) {
        Problem.of(quarter(ana).accept(accept).get(SAFETY), 406, "not_acceptable");
    }

    @Test
    void aProblemIsNeverDrawn() {
        RequestSpecification wrong = ana.asks().accept("image/svg+xml").queryParam("from", "2026-01-01");
        Problem.naming("to", wrong.get(SAFETY));
        Problem.of(
                Member.anonymous()
                        .accept("image/svg+xml")
                        .queryParam("from", "2026-01-01")
                        .queryParam("to", "2026-01-31")
                        .get(SAFETY),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "from, '', 2026-03-01",
        "from, 2026-02-30, 2026-03-01",
        "from, yesterday, 2026-03-01",
        "to, 2026-03-01, ''",
        "to, 2026-03-01, 2026-02-28",
        "to, 2021-03-01, 2026-03-02",
        "to, 2026-03-01, +12026-03-01"
    })
    void aPeriodThatIsNoneIsRefused(String pointer, String from, String to) {
        for (String insight : new String[] {"safety", "triggers", "time-to-openness", "practice-effect"}) {
            Problem.naming(
                    pointer,
                    ana.asks().queryParam("from", from).queryParam("to", to).get("/v1/insights/" + insight));
        }
    }

    @Test
    void thePeriodHasToBeSaid() {
        Problem.naming("from", ana.asks().get(SAFETY));
    }

    @ParameterizedTest
    @CsvSource({"bucket, year", "bucket, WEEK", "theme, blue", "theme, LIGHT"})
    void anotherBucketOrThemeIsRefused(String parameter, String value) {
        Problem.naming(parameter, quarter(ana).queryParam(parameter, value).get(SAFETY));
    }

    @Test
    void aSeriesHasItsLimit() {
        RequestSpecification fiveYears =
                ana.asks().queryParam("from", "2021-03-02").queryParam("to", "2026-03-01");
        fiveYears.queryParam("bucket", "week").get(SAFETY).then().statusCode(200);
        Problem.naming(
                "bucket",
                ana.asks()
                        .queryParam("from", "2021-03-02")
                        .queryParam("to", "2026-03-01")
                        .queryParam("bucket", "day")
                        .get(SAFETY));
    }

    @Test
    void aPictureIsDarkForWhoeverAsks() {
        assertThat(drawn(quarter(ana).queryParam("theme", "dark"))).contains(Theme.DARK.background());
        assertThat(drawn(quarter(ana).queryParam("theme", "light"))).contains(Theme.LIGHT.background());
        assertThat(drawn(quarter(ana))).contains(Theme.LIGHT.background());
    }

    @Test
    void aPictureSpeaksTheReadersLanguage() {
        assertThat(drawn(quarter(ana).header("Accept-Language", "fr-CA, de;q=0.5")))
                .contains("lang=\"fr\"", "Sécurité", "n’est noté");
        assertThat(drawn(quarter(ana).header("Accept-Language", "pt"))).contains("lang=\"en\"");
    }

    @Test
    void theHeadOfAnInsightHasNoBody() {
        quarter(ana).head(SAFETY).then().statusCode(200).body(equalTo(""));
        quarter(ana)
                .accept("image/svg+xml")
                .head(SAFETY)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("image/svg+xml"))
                .body(equalTo(""));
    }

    private static String drawn(RequestSpecification request) {
        byte[] picture = request.accept("image/svg+xml")
                .get(SAFETY)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(picture, StandardCharsets.UTF_8);
    }

    private static RequestSpecification quarter(Member member) {
        return member.asks().queryParam("from", "2026-01-05").queryParam("to", "2026-03-29");
    }
}
