package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CatalogueTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                            | Arriving in stillness
                    es                            | Llegar a la calma
                    de                            | In der Stille ankommen
                    fr                            | Se poser dans le calme
                    de-AT                         | In der Stille ankommen
                    es-MX, es;q=0.9               | Llegar a la calma
                    en;q=0.5, fr;q=0.9, de;q=0.7  | Se poser dans le calme
                    it, ja;q=0.9, de;q=0.1        | In der Stille ankommen
                    it, ja                        | Arriving in stillness
                    *                             | Arriving in stillness
                    """)
    void speaksTheReadersLanguage(String accepted, String name) {
        ana.asks()
                .header("Accept-Language", accepted)
                .get("/v1/practices")
                .then()
                .statusCode(200)
                .body("builtIn[0].name", equalTo(name));
    }

    @Test
    void speaksEnglishToWhoeverDoesNotSay() {
        ana.asks().get("/v1/practices").then().body("builtIn[0].name", equalTo("Arriving in stillness"));
    }

    @Test
    void holdsEveryPracticeInEveryLanguage() {
        List<Object> ids = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        for (String language : List.of("en", "es", "de", "fr")) {
            List<Map<String, Object>> practices = ana.asks()
                    .header("Accept-Language", language)
                    .get("/v1/practices")
                    .path("builtIn");
            assertThat(practices).isNotEmpty().allSatisfy(practice -> {
                assertThat((String) practice.get("name")).isNotBlank();
                assertThat((String) practice.get("description")).isNotBlank();
                assertThat((Integer) practice.get("minutes")).isPositive();
                assertThat(practice.get("kind")).isNotEqualTo("CUSTOM");
                assertThat(practice).doesNotContainKey("archived");
            });
            practices.forEach(practice -> descriptions.add((String) practice.get("description")));
            ids.add(practices.stream().map(practice -> practice.get("id")).toList());
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(descriptions).doesNotHaveDuplicates();
    }
}
