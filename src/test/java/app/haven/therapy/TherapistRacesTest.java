package app.haven.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two decide at once, or one decides while the other changes what is decided on. */
@QuarkusTest
class TherapistRacesTest {

    @RepeatedTest(5)
    void aMemberAppliesOnce() {
        Member ines = Member.register("Ines");
        List<Integer> answers = AtOnce.times(4, () -> ines.asks()
                .body(Practitioner.profile())
                .post("/v1/therapist-profile")
                .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @RepeatedTest(5)
    void ofTwoOperatorsOneDecides() {
        Practitioner ines = Practitioner.applied();
        Practitioner again = new Practitioner(ines.member(), Member.operator("Otto"));
        List<Response> answers = AtOnce.run(List.of(() -> ines.verify(0), () -> again.reject(0)));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        boolean verified = answers.get(0).statusCode() == 200;
        assertThat(ines.profileNow().<String>path("state")).isEqualTo(verified ? "VERIFIED" : "REJECTED");
        assertThat(answers.get(verified ? 1 : 0).<String>path("code")).isEqualTo("application_decided");
    }

    /** Never is a licence number verified that nobody has read. */
    @RepeatedTest(10)
    void whatIsVerifiedIsWhatWasRead() {
        Practitioner ines = Practitioner.applied();
        List<Response> answers =
                AtOnce.run(List.of(() -> ines.verify(0), () -> ines.changes("licenceNumber", "M-unread")));
        answers.get(1).then().statusCode(200);
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(ines.profileNow().<String>path("state")).isEqualTo("APPLIED");
    }

    @RepeatedTest(5)
    void replacedByTwoAtOnceOneCodeIsLeft() {
        Practitioner ines = Practitioner.verified();
        AtOnce.times(3, () -> ines.member()
                .asks()
                .post("/v1/therapist-profile/share-code")
                .then()
                .statusCode(200));
        assertThat(Sql.count(
                        "select count(*) from therapist_share_code where therapist_id = ?",
                        ines.member().id()))
                .isEqualTo(1);
        Practitioner.lookUp(Member.register("Ana"), ines.shareCode()).then().statusCode(200);
    }
}
