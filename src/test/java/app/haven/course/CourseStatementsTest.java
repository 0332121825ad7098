package app.haven.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.SomeCourse;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this room asks of the database. A version that a node has read once, it does not read again. */
@QuarkusTest
class CourseStatementsTest {

    private static final String ENROLMENTS = "/v1/course-enrolments";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void coursesAreReadInOneStatementOnceTheyAreKnown() {
        String code = SomeCourse.published("FIRST", "SECOND");
        takes(2, 0, 200, () -> ana.asks().get("/v1/courses/" + code));
        takes(1, 0, 200, () -> ana.asks().get("/v1/courses/" + code));
        takes(0, 0, 200, () -> ben.asks().get("/v1/courses/" + code + "?version=1"));
        takes(1, 0, 404, () -> ana.asks().get("/v1/courses/" + code + "?version=2"));
        takes(1, 0, 404, () -> ana.asks().get("/v1/courses/" + SomeCourse.newCode()));
        takes(0, 0, 404, () -> ana.asks().get("/v1/courses/no-code"));
    }

    @Test
    void allCoursesAreListedInTwoStatementsAtMost() {
        SomeCourse.published("FIRST");
        SomeCourse.published("FIRST");
        Statements.Taken taken =
                statements.by(() -> ana.asks().get("/v1/courses").then().statusCode(200));

        assertThat(taken.statements()).hasSizeBetween(1, 2);
        assertThat(taken.transactions()).isZero();
    }

    @Test
    void publishingTakesTwoStatements() {
        Member olga = Member.operator("Olga");
        String code = SomeCourse.newCode();
        takes(2, 1, 201, () -> olga.asks()
                .body(SomeCourse.document(code, 1, "FIRST"))
                .post("/v1/courses"));
        takes(1, 1, 409, () -> olga.asks()
                .body(SomeCourse.document(code, 1, "FIRST"))
                .post("/v1/courses"));
    }

    @Test
    void enrollingTakesTwoStatementsAndWithAKeyFour() {
        ana.asks().get("/v1/courses/" + SomeCourse.SHIPPED).then().statusCode(200);
        Map<String, String> request = Map.of("courseCode", SomeCourse.SHIPPED);
        takes(2, 1, 201, () -> ana.asks().body(request).post(ENROLMENTS));
        takes(2, 1, 409, () -> ana.asks().body(request).post(ENROLMENTS));
        takes(4, 1, 201, () -> ben.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post(ENROLMENTS));
    }

    @Test
    void readingTakesOneStatementHoweverManyLessonsAreDone() {
        for (int courses = 1; courses <= 3; courses++) {
            String enrolment = enrol(SomeCourse.published("FIRST", "SECOND", "THIRD"));
            takes(1, 0, 200, () -> ana.asks().get(enrolment));
            for (String lesson : new String[] {"FIRST", "SECOND", "THIRD"}) {
                ana.asks().put(enrolment + "/lessons/" + lesson).then().statusCode(200);
            }
            ana.asks().post(enrolment + "/share").then().statusCode(200);
            takes(1, 0, 200, () -> ana.asks().get(enrolment));
            takes(1, 0, 404, () -> ben.asks().get(enrolment));
            takes(1, 0, 200, () -> ana.asks().get(ENROLMENTS));
            takes(1, 0, 200, () -> ana.asks().get("/v1/couples/current/course-enrolments"));
            takes(1, 0, 200, () -> ben.asks().get("/v1/couples/current/course-enrolments"));
        }
    }

    @Test
    void markingALessonTakesFourStatementsAndTwoWhereNothingChanges() {
        String enrolment = enrol(SomeCourse.SHIPPED);
        takes(4, 1, 200, () -> ana.asks().put(enrolment + "/lessons/FEELING_SAFE"));
        takes(2, 1, 200, () -> ana.asks().put(enrolment + "/lessons/FEELING_SAFE"));
        takes(4, 1, 200, () -> ana.asks().delete(enrolment + "/lessons/FEELING_SAFE"));
        takes(2, 1, 200, () -> ana.asks().delete(enrolment + "/lessons/FEELING_SAFE"));
        takes(1, 1, 404, () -> ana.asks().put(enrolment + "/lessons/NO_SUCH_LESSON"));
        takes(1, 1, 404, () -> ben.asks().put(enrolment + "/lessons/FEELING_SAFE"));
    }

    @Test
    void sharingAsksForThePartnerToo() {
        String enrolment = enrol(SomeCourse.SHIPPED);
        takes(4, 1, 200, () -> ana.asks().post(enrolment + "/share"));
        takes(3, 1, 200, () -> ana.asks().post(enrolment + "/withdraw"));
        takes(1, 1, 204, () -> ana.asks().delete(enrolment));
    }

    private String enrol(String code) {
        return ana.asks()
                .body(Map.of("courseCode", code))
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
