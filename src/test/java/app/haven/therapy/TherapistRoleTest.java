package app.haven.therapy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.security.Roles;
import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An access token says that somebody is a therapist while they are verified, and from the next refresh no longer. */
@QuarkusTest
class TherapistRoleTest {

    @Test
    void comesWithTheNextRefreshAndGoesWithTheOneAfterASuspension() {
        Practitioner ines = Practitioner.applied();
        assertThat(refreshed(ines)).containsExactly(Roles.MEMBER);
        ines.verify(0).then().statusCode(200);
        assertThat(refreshed(ines)).containsExactlyInAnyOrder(Roles.MEMBER, Roles.THERAPIST);
        assertThat(roles(ines.member().signInAgain())).containsExactlyInAnyOrder(Roles.MEMBER, Roles.THERAPIST);
        ines.suspend().then().statusCode(200);
        assertThat(refreshed(ines)).containsExactly(Roles.MEMBER);
        ines.reinstate().then().statusCode(200);
        assertThat(refreshed(ines)).contains(Roles.THERAPIST);
        ines.changes("licenceNumber", "M-1").then().statusCode(200);
        assertThat(refreshed(ines)).containsExactly(Roles.MEMBER);
        assertThat(roles(ines.member().signInAgain())).containsExactly(Roles.MEMBER);
    }

    @Test
    void isNobodyElses() {
        Practitioner ines = Practitioner.verified();
        ines.operator().refresh().then().statusCode(200);
        assertThat(roles(ines.operator())).containsExactly(Roles.MEMBER);
    }

    private static List<String> refreshed(Practitioner practitioner) {
        practitioner.member().refresh().then().statusCode(200);
        return roles(practitioner.member());
    }

    private static List<String> roles(Member member) {
        String claims = member.accessToken().split("\\.", -1)[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), UTF_8))
                .getList("groups");
    }
}
