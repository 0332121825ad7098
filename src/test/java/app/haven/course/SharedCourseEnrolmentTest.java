package app.haven.course;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SharedCourseEnrolmentTest {

    private static final String ENROLMENTS = "/v1/course-enrolments";
    private static final String SHARED = "/v1/couples/current/course-enrolments";

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void nothingIsSharedByDefault() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        complete(ana, hers, "FEELING_SAFE");

        ben.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
        ana.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
        looksLikeNothing(ben, hers);
    }

    @Test
    void thePartnerSeesHowFarAndNeitherWhatNorWhen() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        complete(ana, hers, "FEELING_SAFE");
        Response shared = share(ana, hers);
        shared.then().statusCode(200).body("visibility", equalTo("SHARED")).body("lessons", hasSize(1));
        complete(ana, hers, "COMING_BACK");

        for (Member member : List.of(ben, ana)) {
            assertThat(member.asks().get(SHARED).<Map<String, Object>>path("items[0]"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "id",
                            shared.path("id"),
                            "memberId",
                            ana.id().toString(),
                            "courseCode",
                            SomeCourse.SHIPPED,
                            "courseVersion",
                            1,
                            "lessonsDone",
                            2,
                            "lessonCount",
                            7,
                            "finished",
                            false,
                            "sharedAt",
                            shared.path("sharedAt")));
        }
        // The couple's list is all that there is of it.
        looksLikeNothing(ben, hers);
    }

    @Test
    void beingFinishedShowsAndUnshows() {
        String hers = enrol(ana, SomeCourse.published("FIRST", "SECOND"));
        share(ana, hers).then().statusCode(200);
        complete(ana, hers, "SECOND");
        complete(ana, hers, "FIRST");
        ben.asks().get(SHARED).then().body("items[0].finished", equalTo(true)).body("items[0].lessonsDone", equalTo(2));

        ana.asks().delete(hers + "/lessons/FIRST").then().statusCode(200);
        ben.asks()
                .get(SHARED)
                .then()
                .body("items[0].finished", equalTo(false))
                .body("items[0].lessonsDone", equalTo(1));
    }

    @Test
    void isSharedOnceAndWithdrawnOnceAndWithAPartnerOnly() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        Problem.of(withdraw(ana, hers), 409, "not_shared");
        share(ana, hers).then().statusCode(200);
        Problem.of(share(ana, hers), 409, "already_shared");
        withdraw(ana, hers).then().statusCode(200).body("visibility", equalTo("WITHDRAWN"));
        Problem.of(withdraw(ana, hers), 409, "not_shared");
        ben.asks().get(SHARED).then().body("items", hasSize(0));
        share(ana, hers).then().statusCode(200);
        ben.asks().get(SHARED).then().body("items", hasSize(1));

        Member cleo = Member.register("Cleo");
        Problem.of(share(cleo, enrol(cleo, SomeCourse.SHIPPED)), 409, "no_partner");
        cleo.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void onlyWhoTakesTheCourseMovesOnInIt() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        share(ana, hers).then().statusCode(200);
        String before = ana.asks().get(hers).asString();

        for (Member other : List.of(ben, Member.register("Cleo"))) {
            Problem.of(other.asks().put(hers + "/lessons/FEELING_SAFE"), 404, "not_found");
            Problem.of(other.asks().delete(hers + "/lessons/FEELING_SAFE"), 404, "not_found");
            Problem.of(share(other, hers), 404, "not_found");
            Problem.of(withdraw(other, hers), 404, "not_found");
            Problem.of(other.asks().delete(hers), 404, "not_found");
        }
        ana.asks().get(hers).then().body(equalTo(before));
    }

    @Test
    void theCouplesListHoldsWhatBothShareTheLastSharedFirst() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        String his = enrol(ben, SomeCourse.SHIPPED);
        enrol(ben, SomeCourse.published("FIRST"));
        share(ben, his).then().statusCode(200);
        share(ana, hers).then().statusCode(200);

        for (Member member : List.of(ana, ben)) {
            Response first = member.asks().get(SHARED + "?limit=1");
            assertThat(first.<List<String>>path("items.memberId"))
                    .containsExactly(ana.id().toString());
            assertThat(member.asks()
                            .queryParam("cursor", first.<String>path("nextCursor"))
                            .get(SHARED + "?limit=1")
                            .<List<String>>path("items.memberId"))
                    .containsExactly(ben.id().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavingWithdrawsItForBothAndPairingAgainBringsNothingBack(boolean keepShared) {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        String his = enrol(ben, SomeCourse.SHIPPED);
        share(ana, hers).then().statusCode(200);
        share(ben, his).then().statusCode(200);
        String etag = ana.asks().get(hers).header("ETag");
        ana.leave(keepShared);

        ana.asks()
                .header("If-None-Match", etag)
                .get(hers)
                .then()
                .statusCode(200)
                .body("visibility", equalTo("WITHDRAWN"));
        ben.asks().get(his).then().body("visibility", equalTo("WITHDRAWN"));
        for (Member member : List.of(ana, ben)) {
            member.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
        }
        ana.pairWith(ben);
        ben.asks().get(SHARED).then().body("items", hasSize(0));
        ana.asks().get(SHARED).then().body("items", hasSize(0));
    }

    @Test
    void aNewPartnerIsShownOnlyWhatIsSharedAnew() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        share(ana, hers).then().statusCode(200);
        ana.leave(true);
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);
        cleo.asks().get(SHARED).then().body("items", hasSize(0));

        share(ana, hers).then().statusCode(200);
        cleo.asks().get(SHARED).then().body("items", hasSize(1));
        ben.asks().get(SHARED).then().body("items", hasSize(0));
    }

    @Test
    void whatIsLeftAndTakenAnewIsPrivateAgain() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        share(ana, hers).then().statusCode(200);
        ana.asks().delete(hers).then().statusCode(204);
        enrol(ana, SomeCourse.SHIPPED);

        ben.asks().get(SHARED).then().body("items", hasSize(0));
    }

    @RepeatedTest(5)
    void whatIsSharedWhileThePartnerLeavesDoesNotOutliveTheCouple() {
        String hers = enrol(ana, SomeCourse.SHIPPED);
        List<Response> answers = AtOnce.run(
                List.of(() -> share(ana, hers), () -> ben.asks().body(Map.of()).post("/v1/couples/current/leave")));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(Sql.count(
                        "select count(*) from course_enrolment where owner_id = ? and visibility = 'SHARED'", ana.id()))
                .isZero();
    }

    private static void looksLikeNothing(Member member, String enrolment) {
        assertThat(seen(member.asks().get(enrolment)))
                .startsWith("404 ")
                .isEqualTo(seen(member.asks().get(ENROLMENTS + "/" + UUID.randomUUID())));
    }

    private static String enrol(Member member, String code) {
        return member.asks()
                .body(Map.of("courseCode", code))
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void complete(Member member, String enrolment, String lesson) {
        member.asks().put(enrolment + "/lessons/" + lesson).then().statusCode(200);
    }

    private static Response share(Member member, String enrolment) {
        return member.asks().post(enrolment + "/share");
    }

    private static Response withdraw(Member member, String enrolment) {
        return member.asks().post(enrolment + "/withdraw");
    }
}
