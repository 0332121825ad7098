package app.haven.course;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseEnrolmentTest {

    private static final String ENROLMENTS = "/v1/course-enrolments";

    @Inject
    TestClock clock;

    private Member ana;
    private String course;

    @BeforeEach
    void registerAndPublish() {
        ana = Member.register("Ana");
        course = SomeCourse.published("FIRST", "SECOND", "THIRD");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void beginsPrivateAndWithNothingDone() {
        Response enrolled = enrol(ana, SomeCourse.SHIPPED);
        enrolled.then()
                .statusCode(201)
                .header("Location", ENROLMENTS + "/" + enrolled.path("id"))
                .header("ETag", notNullValue())
                .body("courseCode", equalTo(SomeCourse.SHIPPED))
                .body("courseVersion", equalTo(1))
                .body("lessonCount", equalTo(7))
                .body("lessons", hasSize(0))
                .body("visibility", equalTo("PRIVATE"))
                .body("sharedAt", nullValue())
                .body("completedAt", nullValue())
                .body("enrolledAt", notNullValue());

        Response read = ana.asks().get(enrolled.header("Location"));
        assertThat(read.asString()).isEqualTo(enrolled.asString());
        assertThat(read.header("ETag")).isEqualTo(enrolled.header("ETag"));
    }

    @Test
    void isThereOnceForEachCourse() {
        String first = Json.text(enrol(ana, course), "id");
        Problem.of(enrol(ana, course), 409, "already_enrolled");
        String other = Json.text(enrol(ana, SomeCourse.SHIPPED), "id");
        enrol(Member.register("Ben"), course).then().statusCode(201);

        assertThat(ana.asks().get(ENROLMENTS).<List<String>>path("items.id")).containsExactly(other, first);
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneIsEnrolled() {
        List<Response> answers = AtOnce.times(4, () -> enrol(ana, course));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> Problem.of(answer, 409, "already_enrolled"));
        ana.asks().get(ENROLMENTS).then().body("items", hasSize(1));
    }

    @Test
    void needsACourse() {
        for (String code : List.of("NO_SUCH_COURSE", "no code", "")) {
            Problem.naming("/courseCode", enrol(ana, code));
        }
        ana.asks().get(ENROLMENTS).then().body("items", hasSize(0));
    }

    @Test
    void lessonsAreDoneInAnyOrderOverAnyTime() {
        String enrolment = enrolled();
        Response third = complete(ana, enrolment, "THIRD");
        third.then()
                .statusCode(200)
                .body("lessons.code", equalTo(List.of("THIRD")))
                .body("completedAt", nullValue());
        clock.forward(Duration.ofDays(40));
        Member back = ana.signInAgain();
        complete(back, enrolment, "FIRST").then().body("lessons.code", equalTo(List.of("THIRD", "FIRST")));
        Response last = complete(back, enrolment, "SECOND");

        last.then()
                .statusCode(200)
                .body("lessons.code", equalTo(List.of("THIRD", "FIRST", "SECOND")))
                .body("completedAt", equalTo(last.path("lessons[2].completedAt")));
        assertThat(back.asks().get(enrolment).asString()).isEqualTo(last.asString());
        assertThat(last.<String>path("lessons[0].completedAt")).isEqualTo(third.path("lessons[0].completedAt"));
        assertThat(last.<Map<String, Object>>path("").keySet())
                .as("nothing is due, and nobody counts days")
                .containsExactlyInAnyOrder(
                        "id",
                        "courseCode",
                        "courseVersion",
                        "lessonCount",
                        "lessons",
                        "visibility",
                        "enrolledAt",
                        "completedAt");
    }

    @Test
    void aLessonThatIsDoneStaysDoneWhenItWas() {
        String enrolment = enrolled();
        Response first = complete(ana, enrolment, "FIRST");
        clock.forward(Duration.ofMinutes(5));
        Response again = complete(ana, enrolment, "FIRST");

        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aLessonCanBeMarkedAsNotDone() {
        String enrolment = enrolled();
        for (String lesson : List.of("FIRST", "SECOND", "THIRD")) {
            complete(ana, enrolment, lesson).then().statusCode(200);
        }
        Response open = takeBack(ana, enrolment, "SECOND");
        open.then()
                .statusCode(200)
                .body("lessons.code", equalTo(List.of("FIRST", "THIRD")))
                .body("completedAt", nullValue());
        assertThat(ana.asks().get(enrolment).asString()).isEqualTo(open.asString());

        Response again = takeBack(ana, enrolment, "SECOND");
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(open.asString());
        assertThat(again.header("ETag")).isEqualTo(open.header("ETag"));
        complete(ana, enrolment, "SECOND")
                .then()
                .body("lessons.code", equalTo(List.of("FIRST", "THIRD", "SECOND")))
                .body("completedAt", notNullValue());
    }

    @Test
    void theEtagChangesWithEveryMark() {
        String enrolment = enrolled();
        List<String> etags = new ArrayList<>();
        etags.add(ana.asks().get(enrolment).header("ETag"));
        for (Callable<Response> move : List.<Callable<Response>>of(
                () -> complete(ana, enrolment, "FIRST"),
                () -> complete(ana, enrolment, "SECOND"),
                () -> takeBack(ana, enrolment, "FIRST"))) {
            String before = etags.get(etags.size() - 1);
            String answered = call(move).header("ETag");
            ana.asks()
                    .header("If-None-Match", before)
                    .get(enrolment)
                    .then()
                    .statusCode(200)
                    .header("ETag", answered);
            etags.add(answered);
        }
        assertThat(etags).doesNotHaveDuplicates();
        ana.asks()
                .header("If-None-Match", etags.get(etags.size() - 1))
                .get(enrolment)
                .then()
                .statusCode(304);
    }

    @Test
    void aLessonThatTheCourseHasNotIsNamedAsSuch() {
        String enrolment = enrolled();
        for (String lesson : List.of("FOURTH", "first", "FEELING_SAFE", "%00", "FIRST%0A")) {
            Problem.of(
                    ana.asks().urlEncodingEnabled(false).put(enrolment + "/lessons/" + lesson), 404, "lesson_unknown");
            Problem.of(
                    ana.asks().urlEncodingEnabled(false).delete(enrolment + "/lessons/" + lesson),
                    404,
                    "lesson_unknown");
        }
        // Of an enrolment that is not there, nothing is said about lessons.
        String nothing = ENROLMENTS + "/" + UUID.randomUUID();
        Problem.of(complete(ana, nothing, "FOURTH"), 404, "not_found");
        Member ben = Member.register("Ben");
        for (String lesson : List.of("FIRST", "FOURTH")) {
            assertThat(seen(complete(ben, enrolment, lesson))).isEqualTo(seen(complete(ben, nothing, lesson)));
            assertThat(seen(takeBack(ben, enrolment, lesson))).isEqualTo(seen(takeBack(ben, nothing, lesson)));
        }
        ana.asks().get(enrolment).then().body("lessons", hasSize(0));
    }

    @Test
    void theMarksOfManyDevicesAtOnceAllCount() {
        String enrolment = enrolled();
        List<Callable<Response>> marks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (String lesson : List.of("FIRST", "SECOND", "THIRD")) {
                marks.add(() -> complete(ana, enrolment, lesson));
            }
        }
        assertThat(AtOnce.run(marks).stream().map(Response::statusCode)).containsOnly(200);

        ana.asks().get(enrolment).then().body("lessons", hasSize(3)).body("completedAt", notNullValue());
        assertThat(Sql.count(
                        "select lessons_done from course_enrolment where owner_id = ? and course_code = ?",
                        ana.id(),
                        course))
                .isEqualTo(3);
    }

    @Test
    void staysOnItsVersionWhateverIsPublished() {
        String enrolment = enrolled();
        complete(ana, enrolment, "FIRST").then().statusCode(200);
        SomeCourse.publish(course, 2, "FIRST", "FOURTH");

        ana.asks()
                .get(enrolment)
                .then()
                .body("courseVersion", equalTo(1))
                .body("lessonCount", equalTo(3))
                .body("lessons.code", equalTo(List.of("FIRST")));
        complete(ana, enrolment, "SECOND").then().statusCode(200);
        Problem.of(complete(ana, enrolment, "FOURTH"), 404, "lesson_unknown");
        ana.asks()
                .get("/v1/courses/" + course + "?version=1")
                .then()
                .body("lessons.code", equalTo(List.of("FIRST", "SECOND", "THIRD")));

        Response bens = enrol(Member.register("Ben"), course);
        bens.then().statusCode(201).body("courseVersion", equalTo(2)).body("lessonCount", equalTo(2));
    }

    @Test
    void canBeLeftAndBegunAnew() {
        String enrolment = enrolled();
        complete(ana, enrolment, "FIRST").then().statusCode(200);
        SomeCourse.publish(course, 2, "FIRST", "FOURTH");
        ana.asks().delete(enrolment).then().statusCode(204);

        Problem.of(ana.asks().get(enrolment), 404, "not_found");
        Problem.of(ana.asks().delete(enrolment), 404, "not_found");
        Problem.of(complete(ana, enrolment, "FIRST"), 404, "not_found");
        assertThat(Sql.count("select count(*) from lesson_completion where owner_id = ?", ana.id()))
                .isZero();
        enrol(ana, course)
                .then()
                .statusCode(201)
                .body("courseVersion", equalTo(2))
                .body("lessons", hasSize(0));
    }

    @Test
    void theOwnAreListedTheNewestFirstEachWithItsLessons() {
        List<String> enrolments = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String enrolment =
                    enrol(ana, SomeCourse.published("FIRST", "SECOND")).header("Location");
            complete(ana, enrolment, "SECOND").then().statusCode(200);
            complete(ana, enrolment, "FIRST").then().statusCode(200);
            enrolments.add(0, enrolment.substring(ENROLMENTS.length() + 1));
        }
        enrol(Member.register("Ben"), course).then().statusCode(201);

        Response all = ana.asks().get(ENROLMENTS);
        assertThat(all.<List<String>>path("items.id")).containsExactlyElementsOf(enrolments);
        assertThat(all.<List<List<String>>>path("items.lessons.code")).containsOnly(List.of("SECOND", "FIRST"));
        Response first = ana.asks().get(ENROLMENTS + "?limit=2");
        assertThat(first.<List<String>>path("items.id")).containsExactlyElementsOf(enrolments.subList(0, 2));
        assertThat(ana.asks()
                        .queryParam("cursor", first.<String>path("nextCursor"))
                        .get(ENROLMENTS + "?limit=2")
                        .<List<String>>path("items.id"))
                .containsExactlyElementsOf(enrolments.subList(2, 3));
        assertThat(all.<Object>path("items[0]"))
                .isEqualTo(ana.asks().get(ENROLMENTS + "/" + enrolments.get(0)).path(""));
    }

    private String enrolled() {
        return enrol(ana, course).then().statusCode(201).extract().header("Location");
    }

    private static Response call(Callable<Response> move) {
        try {
            return move.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Response enrol(Member member, String code) {
        return member.asks().body(Map.of("courseCode", code)).post(ENROLMENTS);
    }

    private static Response complete(Member member, String enrolment, String lesson) {
        return member.asks().put(enrolment + "/lessons/" + lesson);
    }

    private static Response takeBack(Member member, String enrolment, String lesson) {
        return member.asks().delete(enrolment + "/lessons/" + lesson);
    }
}
