package app.haven.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VocabulariesOverHttpTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                           | en | Losing myself
                    es-MX, es;q=0.9              | es | Dejar de ser yo
                    de-AT                        | de | Mich selbst zu verlieren
                    en;q=0.5, fr;q=0.9, de;q=0.7 | fr | Me perdre
                    it, ja                       | en | Losing myself
                    *                            | en | Losing myself
                    """)
    void speakTheReadersLanguageToWhoeverAsks(String accepted, String language, String label) {
        Member.anonymous()
                .header("Accept-Language", accepted)
                .get("/v1/vocabularies")
                .then()
                .statusCode(200)
                .body("language", equalTo(language))
                .body("vocabularies.name", hasItems("fear", "grantScope"))
                .body("vocabularies[0].terms[3].code", equalTo("LOSING_MYSELF"))
                .body("vocabularies[0].terms[3].label", equalTo(label));
    }

    @Test
    void speakEnglishToWhoeverDoesNotSay() {
        Member.anonymous().get("/v1/vocabularies").then().body("language", equalTo("en"));
    }

    @Test
    void areTheSameWithAndWithoutAToken() {
        String anonymously = Member.anonymous().get("/v1/vocabularies").asString();
        assertThat(Member.register("Ana").asks().get("/v1/vocabularies").asString())
                .isEqualTo(anonymously);
    }

    @Test
    void mayBeKeptForAnHourUnlikeAllElse() {
        Response answer = Member.anonymous().get("/v1/vocabularies");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=3600");
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept-Language");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        answer.then().header("RateLimit", notNullValue());
        for (String near : List.of("/v1/vocabularies/x", "/v1/vocabularies2", "/v1/users/me")) {
            assertThat(Member.anonymous().get(near).headers().getValues("Cache-Control"))
                    .containsExactly("no-store");
        }
    }

    @Test
    void askNothingOfTheDatabase() {
        Statements.Taken taken = statements.by(
                () -> Member.anonymous().get("/v1/vocabularies").then().statusCode(200));
        assertThat(taken.statements()).isEmpty();
        assertThat(taken.transactions()).isZero();
    }
}
