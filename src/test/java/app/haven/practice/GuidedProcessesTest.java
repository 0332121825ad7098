package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GuidedProcessesTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void leadThroughSixStepsInTheirOrder() {
        ana.asks()
                .get("/v1/guided-processes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].newest", equalTo(true))
                .body("items[0].steps.number", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("items[0].steps[0].code", equalTo("WILLINGNESS"))
                .body("items.steps.flatten().prompt.collect { it.isBlank() }", everyItem(equalTo(false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                    | Six steps back to yourself  | Being willing to feel
                    es-MX                 | Seis pasos de vuelta a ti   | Atreverte a sentir
                    de                    | Sechs Schritte zurück zu dir | Bereit sein zu fühlen
                    en;q=0.5, fr;q=0.9    | Six pas pour revenir à toi  | Accepter de ressentir
                    it                    | Six steps back to yourself  | Being willing to feel
                    """)
    void speakTheReadersLanguage(String accepted, String name, String firstTitle) {
        ana.asks()
                .header("Accept-Language", accepted)
                .get("/v1/guided-processes")
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo(name))
                .body("items[0].steps[0].title", equalTo(firstTitle));
    }

    @Test
    void haveEveryPromptInEveryLanguage() {
        List<String> prompts = new ArrayList<>();
        for (String language : List.of("en", "es", "de", "fr")) {
            prompts.addAll(ana.asks()
                    .header("Accept-Language", language)
                    .get("/v1/guided-processes")
                    .path("items[0].steps.prompt"));
        }
        assertThat(prompts).hasSize(24).doesNotHaveDuplicates();
    }
}
