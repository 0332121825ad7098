package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.security.Roles;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperatorsTest {

    @Inject
    SigningKeys keys;

    @Inject
    AuthConfig config;

    @Inject
    AccessTokens tokens;

    @Inject
    Clock clock;

    @Test
    void areMembersWithARoleMore() {
        UUID olga = UUID.randomUUID();
        Operators operators = operators(olga + "," + UUID.randomUUID());

        assertThat(operators.rolesOf(olga)).containsExactly(Roles.OPERATOR);
        assertThat(operators.rolesOf(UUID.randomUUID())).isEmpty();
        assertThat(operators("").rolesOf(olga)).isEmpty();
    }

    @Test
    void haveTheRoleInTheTokenThatTheServiceIssues() {
        Member olga = Member.register("Olga");
        AccountRoles roles = new AccountRoles(List.of(operators(olga.id().toString())), config);
        AccessTokens ofItsDeployment = new AccessTokens(keys, config, roles, clock);
        String token = ofItsDeployment.issue(olga.id(), olga.sessionId());

        assertThat(tokens.verify(token).roles()).containsExactlyInAnyOrder(Roles.MEMBER, Roles.OPERATOR);
        // Tests make theirs alike.
        assertThat(tokens.verify(Forgery.operator(olga)).roles())
                .isEqualTo(tokens.verify(token).roles());
        Member.anonymous()
                .header("Authorization", "Bearer " + token)
                .body(SomeCourse.document(SomeCourse.newCode(), 1, "FIRST"))
                .post("/v1/courses")
                .then()
                .statusCode(201);
        Member.anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/users/me")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyIsOneWhomTheConfigurationDoesNotName() {
        Member ana = Member.register("Ana");
        for (Member asked : List.of(ana, ana.signInAgain())) {
            assertThat(tokens.verify(asked.accessToken()).roles()).containsExactly(Roles.MEMBER);
            Problem.of(
                    asked.asks()
                            .body(SomeCourse.document(SomeCourse.newCode(), 1, "FIRST"))
                            .post("/v1/courses"),
                    403,
                    "forbidden");
        }
        Problem.of(
                Member.anonymous()
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Forgery.of(ana)
                                                .claiming(claims -> claims.put("groups", List.of("operator")))
                                                .signed())
                        .get("/v1/course-enrolments"),
                403,
                "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olga@example.org",
                "olga",
                "01890a5d-ac96-774b-bcce-b302099a805",
                "1-1-1-1-1",
                "01890a5d-ac96-774b-bcce-b302099a8057 01890a5d-ac96-774b-bcce-b302099a8058"
            })
    void whatIsNoIdDoesNotStart(String noId) {
        assertThatThrownBy(() -> operators("01890a5d-ac96-774b-bcce-b302099a8057," + noId))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HAVEN_OPERATORS");
    }

    /** As the service reads it when it starts. */
    private static Operators operators(String configured) {
        return new Operators(new SmallRyeConfigBuilder()
                .withMapping(Operators.Config.class)
                .withDefaultValue("haven.operators", configured)
                .build()
                .getConfigMapping(Operators.Config.class));
    }
}
