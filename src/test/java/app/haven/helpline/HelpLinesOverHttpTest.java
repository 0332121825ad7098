package app.haven.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HelpLinesOverHttpTest {

    private static final String PATH = "/v1/help-lines";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void areThereForWhoeverAsks() {
        Member.anonymous()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", equalTo("2026-11-24"))
                .body("countries.country", hasItems("ES", "DE", "FR", "US", "GB"))
                .body("countries.emergencyNumber", everyItem(notNullValue()))
                .body("elsewhere.directories.url", hasItems(startsWith("https://")));
    }

    @Test
    void areThoseOfOneCountry() {
        Response answer = Member.anonymous().queryParam("country", "US").get(PATH);
        answer.then()
                .statusCode(200)
                .body("countries.country", contains("US"))
                .body("countries[0].emergencyNumber", equalTo("911"))
                .body("countries[0].lines.source", everyItem(startsWith("https://")));
        Map<String, Object> line = answer.path("countries[0].lines.find { it.phone == '1-800-799-7233' }");
        assertThat(line)
                .containsEntry("kinds", List.of("RELATIONSHIP_VIOLENCE"))
                .containsEntry("audience", "EVERYBODY")
                .containsEntry("sms", "88788")
                .containsEntry("smsKeyword", "START")
                .containsEntry("roundTheClock", true)
                .containsEntry("free", true)
                .containsEntry("checkedOn", "2026-11-24");
    }

    /** Who reads the list sees what nobody has compared with its source. */
    @Test
    void doNotPretendToHaveBeenChecked() {
        Map<String, Object> line = Member.anonymous()
                .queryParam("country", "ES")
                .get(PATH)
                .path("countries[0].lines.find { it.phone == '024' }");
        assertThat(line).containsKeys("name", "source").doesNotContainKeys("checkedOn", "sms", "hours");
    }

    /** Somebody in need asks. */
    @ParameterizedTest
    @ValueSource(strings = {"JP", "XX", "ZZ"})
    void sayWhatHelpsAnywhereForACountryThatTheListDoesNotKnow(String country) {
        Member.anonymous()
                .queryParam("country", country)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("countries", empty())
                .body("notice", startsWith("Haven is not monitored"))
                .body("elsewhere.advice", startsWith("If you do not know the emergency number"))
                .body("elsewhere.directories.name", hasItems("Find A Helpline", "Befrienders Worldwide"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "E", "ESP", "Es", "E1", "ES ", "ÑÑ", "ES\n", "%00"})
    void refuseWhatIsNoCountryCode(String country) {
        Problem.naming(
                "country", Member.anonymous().queryParam("country", country).get(PATH));
    }

    @Test
    void areAllOfThemForAnEmptyCountry() {
        assertThat(Member.anonymous().get(PATH + "?country=").asString())
                .isEqualTo(Member.anonymous().get(PATH).asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                           | en | Haven is not monitored
                    es-MX, es;q=0.9              | es | Haven no está supervisado
                    de-AT                        | de | Haven wird von niemandem überwacht
                    en;q=0.5, fr;q=0.9, de;q=0.7 | fr | Personne ne surveille Haven
                    it, ja                       | en | Haven is not monitored
                    *                            | en | Haven is not monitored
                    """)
    void speakTheReadersLanguage(String accepted, String language, String notice) {
        Member.anonymous()
                .header("Accept-Language", accepted)
                .queryParam("country", "ES")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("language", equalTo(language))
                .body("notice", startsWith(notice));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "q=1", "en;q=x", "-", "----", "x-klingon", "en_US", "12", "é", ",,,"})
    void speakEnglishToWhoeverAsksInNoLanguage(String accepted) {
        Member.anonymous()
                .header("Accept-Language", accepted)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"));
    }

    @Test
    void areTheSameWithAndWithoutAToken() {
        String anonymously = Member.anonymous().get(PATH).asString();
        assertThat(Member.register("Ana").asks().get(PATH).asString()).isEqualTo(anonymously);
    }

    @Test
    void mayBeKeptForAnHourLanguageByLanguage() {
        for (String path : List.of(PATH, PATH + "?country=ES", PATH + "?country=JP")) {
            Response answer = Member.anonymous().get(path);
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=3600");
            assertThat(answer.headers().getValues("Vary")).containsExactly("Accept-Language");
            answer.then().header("RateLimit", notNullValue());
        }
        for (String near : List.of("/v1/help-lines/x", "/v1/help-lines2", "/v1/users/me")) {
            assertThat(Member.anonymous().get(near).headers().getValues("Cache-Control"))
                    .containsExactly("no-store");
        }
        assertThat(Member.anonymous()
                        .queryParam("country", "spain")
                        .get(PATH)
                        .headers()
                        .getValues("Cache-Control"))
                .isNotEqualTo(List.of("public, max-age=3600"));
    }

    @Test
    void askNothingOfTheDatabase() {
        Statements.Taken taken =
                statements.by(() -> Member.anonymous().get(PATH).then().statusCode(200));
        assertThat(taken.statements()).isEmpty();
        assertThat(taken.transactions()).isZero();
    }
}
