package app.haven.course;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CoursesTest {

    private static final String SHIPPED = "/v1/courses/" + SomeCourse.SHIPPED;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void theStarterCourseIsThereFromTheBeginning() {
        ana.asks()
                .get("/v1/courses")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + SomeCourse.SHIPPED + "' }.version", equalTo(1))
                .body("items.find { it.code == '" + SomeCourse.SHIPPED + "' }.lessonCount", equalTo(7));
        ana.asks()
                .get(SHIPPED)
                .then()
                .statusCode(200)
                .body("code", equalTo(SomeCourse.SHIPPED))
                .body("version", equalTo(1))
                .body("lessons", hasSize(7))
                .body("lessons[0].code", equalTo("FEELING_SAFE"))
                .body("lessons.body.collect { it.isBlank() }", everyItem(equalTo(false)));
    }

    @Test
    void theNewestOfEachIsListedOnceInTheOrderOfTheCodes() {
        String code = SomeCourse.published("FIRST");
        SomeCourse.publish(code, 2, "FIRST", "SECOND");

        List<String> codes = ana.asks().get("/v1/courses").path("items.code");
        assertThat(codes)
                .contains(code, SomeCourse.SHIPPED)
                .doesNotHaveDuplicates()
                .isSorted();
        ana.asks()
                .get("/v1/courses")
                .then()
                .body("items.find { it.code == '" + code + "' }.version", equalTo(2))
                .body("items.find { it.code == '" + code + "' }.lessonCount", equalTo(2))
                .body("items.find { it.code == '" + code + "' }.title", equalTo("the title in en"));
    }

    @Test
    void anyVersionCanBeRead() {
        String code = SomeCourse.published("FIRST");
        String first = ana.asks().get("/v1/courses/" + code).asString();
        SomeCourse.publish(code, 2, "FIRST", "SECOND");

        assertThat(ana.asks().get("/v1/courses/" + code + "?version=1").asString())
                .isEqualTo(first);
        ana.asks()
                .get("/v1/courses/" + code + "?version=2")
                .then()
                .body("lessons.code", equalTo(List.of("FIRST", "SECOND")));
        ana.asks().get("/v1/courses/" + code).then().body("version", equalTo(2));
        ana.asks().get(SHIPPED + "?version=1").then().statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                 | en
                    es-MX              | es
                    de                 | de
                    en;q=0.5, fr;q=0.9 | fr
                    it                 | en
                    """)
    void speakTheReadersLanguage(String accepted, String language) {
        String code = SomeCourse.published("FIRST");
        Member reader = ana;
        reader.asks()
                .header("Accept-Language", accepted)
                .get("/v1/courses/" + code)
                .then()
                .statusCode(200)
                .body("title", equalTo("the title in " + language))
                .body("description", equalTo("the description in " + language))
                .body("lessons[0].title", equalTo("the title in " + language))
                .body("lessons[0].body", equalTo("the body in " + language))
                .body("lessons[0].invitation", equalTo("the invitation in " + language));
        reader.asks()
                .header("Accept-Language", accepted)
                .get("/v1/courses")
                .then()
                .body("items.find { it.code == '" + code + "' }.title", equalTo("the title in " + language));
    }

    @Test
    void haveEveryLessonInEveryLanguage() {
        List<String> bodies = new ArrayList<>();
        for (String language : List.of("en", "es", "de", "fr")) {
            bodies.addAll(
                    ana.asks().header("Accept-Language", language).get(SHIPPED).path("lessons.body"));
        }
        assertThat(bodies).hasSize(28).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_SUCH_COURSE",
                "no",
                "X",
                "SEVEN%00DAYS",
                "SEVEN_DAYS_OF_CREATING_SAFETY%0A",
                "%27",
                "%E2%82%AC"
            })
    void whatIsNoCourseIsNotFound(String code) {
        Problem.of(ana.asks().urlEncodingEnabled(false).get("/v1/courses/" + code), 404, "not_found");
        Problem.of(ana.asks().urlEncodingEnabled(false).get("/v1/courses/" + code + "?version=1"), 404, "not_found");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        for (String version : List.of("0", "-1", "2", "1000000", "2147483647")) {
            assertThat(seen(ana.asks().get(SHIPPED + "?version=" + version))).startsWith("404 ");
        }
        for (String version : List.of("one", "1.5", "2147483648")) {
            Problem.naming("version", ana.asks().get(SHIPPED + "?version=" + version));
        }
    }
}
