package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** A hundred couples sign up, pair and share at the same time; what is left must be a hundred couples. */
@QuarkusTest
class ParallelJourneysTest {

    private static final int JOURNEYS = 100;
    private static final int AT_ONCE = 16;

    /** Hashing passwords is costly on purpose, and the service refuses (503) whom it would keep waiting for it. */
    private static final Semaphore REGISTRATIONS = new Semaphore(3);

    private record Journey(Member one, Member other, List<String> shared, String secret) {}

    @Test
    void leaveAConsistentDatabase() throws Exception {
        List<Callable<Journey>> journeys = new ArrayList<>();
        for (int i = 0; i < JOURNEYS; i++) {
            journeys.add(ParallelJourneysTest::journey);
        }
        List<Journey> made = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Journey> journey : threads.invokeAll(journeys)) {
                made.add(journey.get());
            }
        } finally {
            threads.shutdownNow();
        }

        UUID[] members = made.stream()
                .flatMap(journey -> List.of(journey.one().id(), journey.other().id()).stream())
                .toArray(UUID[]::new);
        assertThat(members).hasSize(2 * JOURNEYS).doesNotHaveDuplicates();
        assertThat(count("user_account where status = 'ACTIVE' and id", members))
                .isEqualTo(2 * JOURNEYS);
        assertThat(count("user_email where user_id", members)).isEqualTo(2 * JOURNEYS);
        assertThat(count("password_credential where owner_id", members)).isEqualTo(2 * JOURNEYS);
        assertThat(count("data_key where owner_id", members)).isEqualTo(2 * JOURNEYS);
        assertThat(count("couple_member where left_at is null and member_id", members))
                .isEqualTo(2 * JOURNEYS);
        assertThat(count("couple_member where member_id", members)).isEqualTo(2 * JOURNEYS);
        assertThat(count("couple_invitation where inviter_id", members)).isZero();
        assertThat(count("reflection where visibility = 'SHARED' and owner_id", members))
                .isEqualTo(2 * JOURNEYS);
        assertThat(count("reflection where visibility = 'PRIVATE' and owner_id", members))
                .isEqualTo(JOURNEYS);
        assertThat(Sql.count("""
                        select count(*) from couple_member one
                        where one.member_id = any (?) and not exists (select from couple_member other
                            where other.couple_id = one.couple_id and other.member_id = one.partner_id
                              and other.partner_id = one.member_id and other.joined_at = one.joined_at)
                        """, (Object) members)).isZero();
        assertThat(Sql.count(
                        "select count(*) from couple where id in (select couple_id from couple_member where member_id = any (?))",
                        (Object) members))
                .isEqualTo(JOURNEYS);
        assertThat(Sql.count("""
                        select count(*) from reflection r
                        where r.owner_id = any (?) and r.visibility = 'SHARED' and not exists (
                            select from couple_member m
                            where m.member_id = r.owner_id and m.couple_id = r.couple_id and m.left_at is null)
                        """, (Object) members)).isZero();
        for (Journey journey : made.subList(0, 10)) {
            assertThat(journey.one()
                            .asks()
                            .get("/v1/couples/current/reflections")
                            .<List<String>>path("items.id"))
                    .containsExactlyInAnyOrderElementsOf(journey.shared());
            journey.other()
                    .asks()
                    .get("/v1/reflections/" + journey.secret())
                    .then()
                    .statusCode(404);
        }
    }

    private static Member register(String name) throws InterruptedException {
        REGISTRATIONS.acquire();
        try {
            return Member.register(name);
        } finally {
            REGISTRATIONS.release();
        }
    }

    private static Journey journey() throws InterruptedException {
        Member one = register("One");
        Member other = register("Other");
        one.pairWith(other);
        String secret = one.writes("a secret");
        List<String> shared = List.of(one.writesAndShares("for you"), other.writesAndShares("for you too"));
        for (String reflection : shared) {
            one.asks().get("/v1/reflections/" + reflection).then().statusCode(200);
            other.asks().get("/v1/reflections/" + reflection).then().statusCode(200);
        }
        other.asks().get("/v1/reflections/" + secret).then().statusCode(404);
        return new Journey(one, other, shared, secret);
    }

    private static long count(String what, UUID[] members) {
        return Sql.count("select count(*) from " + what + " = any (?)", (Object) members);
    }
}
