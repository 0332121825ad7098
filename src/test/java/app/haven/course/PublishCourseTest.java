package app.haven.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import app.haven.testing.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PublishCourseTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Member olga;
    private String code;

    @BeforeEach
    void registerOperator() {
        olga = Member.operator("Olga");
        code = SomeCourse.newCode();
    }

    @Test
    void aNewCourseBeginsWithItsFirstVersion() {
        Response published = publish(SomeCourse.document(code, 1, "FIRST", "SECOND"));
        published
                .then()
                .statusCode(201)
                .header("Location", "/v1/courses/" + code + "?version=1")
                .body("code", equalTo(code))
                .body("lessons.code", equalTo(List.of("FIRST", "SECOND")))
                .body("lessons[0].practiceIds", equalTo(List.of(Member.builtInPractice())))
                .body("lessons[0].promptCodes", equalTo(List.of()));

        assertThat(Member.register("Ana")
                        .asks()
                        .get(published.header("Location"))
                        .asString())
                .isEqualTo(published.asString());
        assertThat(Sql.rows("select published_by from course_version where code = ?", code))
                .containsExactly(List.of(olga.id()));
    }

    @Test
    void membersMayNot() {
        Problem.of(
                Member.register("Ana")
                        .asks()
                        .body(SomeCourse.document(code, 1, "FIRST"))
                        .post("/v1/courses"),
                403,
                "forbidden");
        isNotThere();
    }

    /** By name, and before what they send is looked at. */
    @Test
    void membersAreToldNothingOfWhatWouldBeWrong() {
        Problem.of(Member.register("Ana").asks().body("{").post("/v1/courses"), 403, "forbidden");
    }

    @Test
    void aVersionIsTheNextOrNone() {
        for (int version : new int[] {2, 3, 1_000_000}) {
            Problem.of(publish(SomeCourse.document(code, version, "FIRST")), 409, "version_conflict");
        }
        isNotThere();
        publish(SomeCourse.document(code, 1, "FIRST")).then().statusCode(201);
        String first = olga.asks().get("/v1/courses/" + code).asString();
        for (int version : new int[] {1, 3}) {
            Problem.of(publish(SomeCourse.document(code, version, "OTHER")), 409, "version_conflict");
        }
        assertThat(olga.asks().get("/v1/courses/" + code).asString()).isEqualTo(first);
        publish(SomeCourse.document(code, 2, "OTHER")).then().statusCode(201);
        assertThat(olga.asks().get("/v1/courses/" + code + "?version=1").asString())
                .isEqualTo(first);
    }

    @Test
    void whatShipsCountsAsPublished() {
        for (int version : new int[] {1, 3}) {
            Problem.of(publish(SomeCourse.document(SomeCourse.SHIPPED, version, "FIRST")), 409, "version_conflict");
        }
    }

    @Test
    void theStarterCourseCouldHaveBeenPublishedLikeThis() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/course/" + Courses.FILES.get(0))) {
            ObjectNode shipped = (ObjectNode) MAPPER.readTree(json);
            String sent = shipped.put("code", code).toString();
            assertThat(sent.getBytes(StandardCharsets.UTF_8).length).isLessThan(64 * 1024);
            olga.asks().body(sent).post("/v1/courses").then().statusCode(201);

            Map<String, Object> published =
                    olga.asks().get("/v1/courses/" + code).path("");
            Map<String, Object> original =
                    olga.asks().get("/v1/courses/" + SomeCourse.SHIPPED).path("");
            assertThat(published.get("lessons")).isEqualTo(original.get("lessons"));
        }
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneIsPublished() {
        List<Response> answers = AtOnce.run(List.of(
                () -> publish(SomeCourse.document(code, 1, "FIRST")),
                () -> publish(SomeCourse.document(code, 1, "OTHER"))));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409);
        for (Response answer : answers) {
            if (answer.statusCode() == 201) {
                assertThat(olga.asks().get("/v1/courses/" + code).asString()).isEqualTo(answer.asString());
            } else {
                Problem.of(answer, 409, "version_conflict");
            }
        }
    }

    @Test
    void aRetryWithItsKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> document = SomeCourse.document(code, 1, "FIRST");
        Response first =
                olga.asks().header("Idempotency-Key", key).body(document).post("/v1/courses");
        Response again =
                olga.asks().header("Idempotency-Key", key).body(document).post("/v1/courses");

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("/code", document -> document.put("code", "lower_case")),
                wrong("/code", document -> document.put("code", "X")),
                wrong("/code", document -> document.put("code", "1X")),
                wrong("/code", document -> document.put("code", "X".repeat(41))),
                wrong("/code", document -> document.put("code", "XX\n")),
                wrong("/version", document -> document.put("version", 0)),
                wrong("/version", document -> document.put("version", 1_000_001)),
                wrong("/texts", document -> document.remove("texts")),
                wrong("/texts/fr", document -> texts(document).remove("fr")),
                wrong("/texts/it", document -> texts(document).put("it", Map.of("title", "t", "description", "d"))),
                wrong("/texts/de/title", document -> text(document, "de").put("title", " ")),
                wrong("/texts/de/title", document -> text(document, "de").put("title", "x".repeat(81))),
                wrong("/texts/de/description", document -> text(document, "de").remove("description")),
                wrong("/texts/de/description", document -> text(document, "de").put("description", "x".repeat(501))),
                wrong("/lessons", document -> document.put("lessons", List.of())),
                wrong(
                        "/lessons",
                        document -> document.put(
                                "lessons",
                                IntStream.range(0, 61)
                                        .mapToObj(i -> SomeCourse.lesson("L" + i + "_"))
                                        .toList())),
                wrong("/lessons/0", document -> document.put("lessons", java.util.Arrays.asList((Object) null))),
                wrong("/lessons/1/code", document -> lesson(document, 1).put("code", "FIRST")),
                wrong("/lessons/1/code", document -> lesson(document, 1).put("code", "second")),
                wrong("/lessons/1/code", document -> lesson(document, 1).remove("code")),
                wrong("/lessons/1/texts", document -> lesson(document, 1).remove("texts")),
                wrong("/lessons/1/texts/es", document -> texts(lesson(document, 1))
                        .remove("es")),
                wrong("/lessons/1/texts/es/title", document -> text(lesson(document, 1), "es")
                        .put("title", "x".repeat(81))),
                wrong("/lessons/1/texts/es/body", document -> text(lesson(document, 1), "es")
                        .put("body", "x".repeat(5001))),
                wrong("/lessons/1/texts/es/body", document -> text(lesson(document, 1), "es")
                        .put("body", "")),
                wrong("/lessons/1/texts/es/invitation", document -> text(lesson(document, 1), "es")
                        .put("invitation", "x".repeat(501))),
                wrong("/lessons/1/practiceIds/0", document -> lesson(document, 1)
                        .put("practiceIds", List.of(UUID.randomUUID()))),
                wrong("/lessons/1/practiceIds/1", document -> lesson(document, 1)
                        .put("practiceIds", List.of(Member.builtInPractice(), "no id"))),
                wrong("/lessons/1/practiceIds/0", document -> lesson(document, 1)
                        .put("practiceIds", java.util.Arrays.asList((Object) null))),
                wrong("/lessons/1/practiceIds", document -> lesson(document, 1)
                        .put("practiceIds", List.of(Member.builtInPractice(), Member.builtInPractice()))),
                wrong("/lessons/1/promptCodes/0", document -> lesson(document, 1)
                        .put("promptCodes", List.of("no code"))),
                wrong("/lessons/1/promptCodes/0", document -> lesson(document, 1)
                        .put("promptCodes", List.of("NO_SUCH_PROMPT"))),
                wrong("/lessons/1/day", document -> lesson(document, 1).put("day", 2)),
                wrong("/publishedBy", document -> document.put("publishedBy", UUID.randomUUID())));
    }

    private static Arguments wrong(String pointer, Consumer<Map<String, Object>> change) {
        return Arguments.of(pointer, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongAnywhereIsNamedAndNothingIsPublished(String pointer, Consumer<Map<String, Object>> change) {
        Map<String, Object> document = SomeCourse.document(code, 1, "FIRST", "SECOND");
        change.accept(document);

        Problem.naming(pointer, publish(document));
        isNotThere();
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Map<String, Object> document = SomeCourse.document(code, 1, "FIRST", "FIRST");
        texts(document).remove("fr");
        lesson(document, 0).put("practiceIds", List.of(UUID.randomUUID()));
        text(lesson(document, 1), "de").put("body", "");

        assertThat(Problem.of(publish(document), 400, "invalid_request").getList("errors.pointer", String.class))
                .containsExactly(
                        "/lessons/0/practiceIds/0", "/lessons/1/code", "/lessons/1/texts/de/body", "/texts/fr");
    }

    /** An answer has room for a hundred. */
    @Test
    void ofVeryMuchThatIsWrongTheFirstHundredAreNamed() {
        Map<String, Object> document = SomeCourse.document(code, 1);
        List<Object> lessons = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lessons.add(Map.of());
        }
        document.put("lessons", lessons);

        assertThat(Problem.of(publish(document), 400, "invalid_request").getList("errors"))
                .hasSize(100);
    }

    @Test
    void theLongestAndTheLeastAreAccepted() {
        Map<String, Object> document = SomeCourse.document(code, 1, "A1");
        text(document, "de").put("title", "x".repeat(80));
        text(document, "de").put("description", "x".repeat(500));
        lesson(document, 0).put("practiceIds", List.of());
        text(lesson(document, 0), "fr").put("body", "x".repeat(5000));
        text(lesson(document, 0), "fr").put("invitation", "x".repeat(500));
        publish(document).then().statusCode(201);

        Map<String, Object> many = SomeCourse.document(SomeCourse.newCode(), 1);
        many.put(
                "lessons",
                IntStream.range(0, 60)
                        .mapToObj(i -> SomeCourse.lesson("L" + i + "_"))
                        .toList());
        publish(many).then().statusCode(201);
    }

    private Response publish(Map<String, Object> document) {
        return olga.asks().body(document).post("/v1/courses");
    }

    private void isNotThere() {
        Problem.of(olga.asks().get("/v1/courses/" + code), 404, "not_found");
        assertThat(Sql.count("select count(*) from course_version where code = ?", code))
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lesson(Map<String, Object> document, int index) {
        return ((List<Map<String, Object>>) document.get("lessons")).get(index);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> texts(Map<String, Object> thing) {
        return (Map<String, Object>) thing.get("texts");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> text(Map<String, Object> thing, String language) {
        return (Map<String, Object>) texts(thing).get(language);
    }
}
