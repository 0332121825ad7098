package app.haven.couple;

import static app.haven.couple.InvitationTest.accept;
import static app.haven.couple.InvitationTest.invite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlockingTest {

    private Member ana;
    private Member ben;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
    }

    @Test
    void aBlockKeepsEachFromTheOther() {
        block(ana, ben.id());

        Problem.of(accept(ben, invite(ana)), 404, "invitation_unknown");
        Problem.of(accept(ana, invite(ben)), 404, "invitation_unknown");
    }

    @Test
    void aBlockedCodeFailsExactlyAsAnUnknownOne() {
        block(ana, ben.id());

        Response blocked = accept(ben, invite(ana));
        Response unknown = accept(ben, "0000-0000-0000-0000");
        assertThat(withoutInstance(blocked)).isEqualTo(withoutInstance(unknown));
        assertThat(headersOf(blocked)).isEqualTo(headersOf(unknown));
        ana.asks().get("/v1/couples/invitations/current").then().statusCode(200);
    }

    @Test
    void theBlockedSeesNothingOfIt() {
        block(ana, ben.id());
        ben.asks().get("/v1/blocks").then().body("items", hasSize(0));
        ana.asks()
                .get("/v1/blocks")
                .then()
                .body("items", hasSize(1))
                .body("items[0].memberId", equalTo(ben.id().toString()));
    }

    @Test
    void aBlockEndsWhenItsOwnerTakesItBack() {
        block(ana, ben.id());
        ben.asks().delete("/v1/blocks/" + ana.id()).then().statusCode(204);
        Problem.of(accept(ben, invite(ana)), 404, "invitation_unknown");

        ana.asks().delete("/v1/blocks/" + ben.id()).then().statusCode(204);
        ana.asks().get("/v1/blocks").then().body("items", hasSize(0));
        ana.asks().delete("/v1/couples/invitations/current").then().statusCode(204);
        accept(ben, invite(ana)).then().statusCode(201);
    }

    @Test
    void blockingAnswersTheSameForAnybody() {
        for (UUID id : List.of(ben.id(), ben.id(), UUID.randomUUID())) {
            ana.asks().put("/v1/blocks/" + id).then().statusCode(204);
        }
        ana.asks().get("/v1/blocks").then().body("items", hasSize(2));
        ana.asks().delete("/v1/blocks/" + UUID.randomUUID()).then().statusCode(204);
        Problem.of(ana.asks().put("/v1/blocks/no-id"), 404, "not_found");
    }

    @Test
    void nobodyBlocksOneself() {
        Problem.naming("memberId", ana.asks().put("/v1/blocks/" + ana.id()));
    }

    @Test
    void aBlockAfterTheInvitationStillHolds() {
        String code = invite(ana);
        block(ben, ana.id());
        Problem.of(accept(ben, code), 404, "invitation_unknown");
    }

    private static void block(Member member, UUID other) {
        member.asks().put("/v1/blocks/" + other).then().statusCode(204);
    }

    private static String withoutInstance(Response answer) {
        return answer.asString().replaceAll("urn:haven:request:[0-9a-f]+", "");
    }

    private static List<String> headersOf(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equals("X-Request-Id"))
                // How many writes are left is the same for any write.
                .filter(header -> !header.getName().equals("RateLimit"))
                .map(header -> header.getName() + ": " + header.getValue())
                .toList();
    }
}
