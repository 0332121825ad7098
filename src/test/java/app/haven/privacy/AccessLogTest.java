package app.haven.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.haven.privacy.AccessLog.Access;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import app.haven.vocabulary.GrantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {

    private static final String LOG = "/v1/users/me/access-log";

    @Inject
    AccessLog log;

    @Inject
    Looks looks;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void tellsTheOwnerWhoLookedAtWhatByWhichGrantAndWhen() {
        UUID grant = UUID.randomUUID();
        Instant before = Instant.now();
        looks.at(List.of(new Access(ana.id(), grant, Set.of(GrantScope.TRIGGERS, GrantScope.PRACTICE))));

        Response answer = ana.asks().get(LOG);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<Object>>path("items")).hasSize(1);
        assertThat(Instant.parse(answer.path("items[0].accessedAt"))).isBetween(before.minusMillis(1), Instant.now());
        assertThat(answer.<Map<String, Object>>path("items[0]"))
                .containsEntry("sequence", 1)
                .containsEntry("therapistId", Looks.THERAPIST.toString())
                .containsEntry("grantId", grant.toString())
                .containsEntry("kind", "TIMELINE")
                .containsEntry("scopes", List.of("PRACTICE", "TRIGGERS"))
                .containsOnlyKeys("sequence", "therapistId", "grantId", "kind", "scopes", "accessedAt");
    }

    @Test
    void isTheOwnersAlone() {
        looks.times(1, ana.id());

        for (Member other : List.of(Member.register("Ben"), Member.operator("Mona"))) {
            other.asks().get(LOG).then().statusCode(200).body("items", empty()).body("nextCursor", nullValue());
        }
        Member.anonymous().get(LOG).then().statusCode(401);
    }

    @Test
    void isPagedFromTheLastLookToTheFirst() {
        looks.times(5, ana.id());

        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = (cursor == null ? ana.asks() : ana.asks().queryParam("cursor", cursor))
                    .queryParam("limit", 2)
                    .get(LOG);
            seen.addAll(page.path("items.sequence"));
            cursor = page.path("nextCursor");
            // What comes in between is on no later page.
            looks.times(1, ana.id());
        } while (cursor != null);

        assertThat(seen).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void cursorsAreGoodForTheirOwnerAlone() {
        looks.times(2, ana.id());
        String cursor = Json.text(ana.asks().queryParam("limit", 1).get(LOG), "nextCursor");

        Member.register("Ben")
                .asks()
                .queryParam("cursor", cursor)
                .get(LOG)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void keepsALineOnlyOfWhatIsCommitted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.record(Looks.THERAPIST, AccessKind.SERIES, List.of(Looks.access(ana.id())));
                    throw new IllegalStateException("the data cannot be read");
                }))
                .hasMessage("the data cannot be read");
        ana.asks().get(LOG).then().body("items", empty());
        assertThat(Sql.count("select count(*) from access_log_head where owner_id = ?", ana.id()))
                .isZero();

        looks.times(1, ana.id());
        ana.asks().get(LOG).then().body("items.sequence", equalTo(List.of(1)));
    }

    @Test
    void isWrittenInTheTransactionOfTheReadAndNotWithout() {
        List<Access> accesses = List.of(Looks.access(ana.id()));

        assertThatThrownBy(() -> log.record(Looks.THERAPIST, AccessKind.SERIES, accesses))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
        ana.asks().get(LOG).then().body("items", empty());
    }

    @Test
    void takesAnyNumberOfLinesOfOneOwnerAtOnce() {
        looks.at(IntStream.range(0, 3).mapToObj(i -> Looks.access(ana.id())).toList());

        ana.asks().get(LOG).then().body("items.sequence", equalTo(List.of(3, 2, 1)));
        assertThat(looks.broken()).doesNotContainKey(ana.id());
    }

    @Test
    void writesNothingForNobody() {
        looks.at(List.of());

        ana.asks().get(LOG).then().body("items", empty());
    }

    @Test
    void goesWithItsOwner() {
        UUID owner = Looks.accounts(1).get(0);
        looks.times(2, owner);

        Sql.rows("delete from user_account where id = ? returning id", owner);
        assertThat(Sql.count("select count(*) from access_log_line where owner_id = ?", owner))
                .isZero();
        assertThat(Sql.count("select count(*) from access_log_head where owner_id = ?", owner))
                .isZero();
    }
}
