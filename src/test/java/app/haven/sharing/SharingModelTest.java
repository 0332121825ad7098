package app.haven.sharing;

import static org.assertj.core.api.Assertions.fail;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever four people do, in whatever order, each sees exactly what the rules of sharing let them see. The rules are
 * those of {@link Couple} and {@link Couples} and of each {@link Room}, which keep all in memory, and know nothing of
 * the service but its answers. Each action's status and answer is compared, and after it, for all four, each read of the
 * things it was about and every sixteenth of the other reads; after the last action every read, and of who was never in a couple every fourth.
 * A room that nobody has used is left alone. Of times it is compared that they are there.
 *
 * <p>The sequences differ from run to run. One that fails is cut down to what it takes to fail, and named by its seed,
 * with which {@code -Dsharing.seed=} plays it alone.
 */
@QuarkusTest
class SharingModelTest {

    private static final int SEQUENCES = Integer.getInteger("sharing.sequences", 1000);
    private static final Long SEED = Long.getLong("sharing.seed");
    private static final int AT_ONCE = 4;

    /** Each would have a line for every thing that is not there. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("app.haven.http.requests"), Logger.getLogger("app.haven.security.events"));

    @TestHTTPResource("/")
    URI service;

    @BeforeAll
    static void silence() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void speak() {
        TALKATIVE.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void everybodySeesWhatTheRulesLetThem() {
        if (SEED != null) {
            requireNoFailure(SEED, new Accounts(service));
            return;
        }
        long first = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Map<Long, String> failures = new ConcurrentSkipListMap<>();
        Callable<Void> player = () -> {
            Accounts accounts = new Accounts(service);
            for (int i = next.getAndIncrement(); i < SEQUENCES && failures.isEmpty(); i = next.getAndIncrement()) {
                long seed = first + i;
                if (accounts.areWornOut()) {
                    accounts = new Accounts(service);
                }
                failure(seed, Step.draw(new Random(seed)), accounts, false)
                        .ifPresent(failure -> failures.put(seed, failure));
            }
            return null;
        };
        AtOnce.run(Collections.nCopies(AT_ONCE, player));
        failures.forEach((seed, failure) -> {
            requireNoFailure(seed, new Accounts(service));
            fail("-Dsharing.seed=%d, though not when played alone\n%s", seed, failure);
        });
    }

    private static void requireNoFailure(long seed, Accounts accounts) {
        List<Step> steps = Step.draw(new Random(seed));
        Optional<String> failure = failure(seed, steps, accounts, true);
        for (int i = steps.size() - 1; i >= 0 && failure.isPresent(); i--) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            Optional<String> stillThere = failure(seed, fewer, accounts, true);
            if (stillThere.isPresent()) {
                steps = fewer;
                failure = stillThere;
            }
        }
        failure.ifPresent(text -> fail("-Dsharing.seed=%d\n%s", seed, text));
    }

    private static Optional<String> failure(long seed, List<Step> steps, Accounts accounts, boolean looksAtEverything) {
        LocalDate day = today();
        try {
            Play.of(steps, accounts, looksAtEverything, new Random(seed));
            return Optional.empty();
        } catch (Play.Mismatch e) {
            // The prompt of the day is another one after midnight.
            return today().equals(day)
                    ? Optional.of(e.getMessage())
                    : failure(seed, steps, accounts, looksAtEverything);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of(Member.ZONE));
    }
}
