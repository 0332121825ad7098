package app.haven.sharing;

import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever four people do, in whatever order, each sees exactly what the rules of sharing let them see. The rules are
 * those of {@link Couple} and {@link Couples} and of each {@link Room}, which keep all in memory, and know nothing of
 * the service but its answers. Each action's status and answer is compared, and after it, for all four, each read of the
 * things it was about and every eighth of the other reads; after the last action every read. Of times, that they are
 * there.
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
            play(SEED, new Accounts(service));
            return;
        }
        long first = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Long> failing = new AtomicReference<>();
        Callable<Void> player = () -> {
            Accounts accounts = new Accounts(service);
            for (int i = next.getAndIncrement(); i < SEQUENCES && failing.get() == null; i = next.getAndIncrement()) {
                if (accounts.areWornOut()) {
                    accounts = new Accounts(service);
                }
                if (failure(first + i, Step.draw(new Random(first + i)), accounts, false) != null) {
                    failing.compareAndSet(null, first + i);
                }
            }
            return null;
        };
        app.haven.testing.AtOnce.run(
                IntStream.range(0, AT_ONCE).mapToObj(i -> player).toList());
        if (failing.get() != null) {
            play(failing.get(), new Accounts(service));
            fail("seed %d fails beside others, and not alone", failing.get());
        }
    }

    private void play(long seed, Accounts accounts) {
        List<Step> steps = Step.draw(new Random(seed));
        String failure = failure(seed, steps, accounts, true);
        if (failure == null) {
            return;
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            String stillFailing = failure(seed, fewer, accounts, true);
            if (stillFailing != null) {
                steps = fewer;
                failure = stillFailing;
            }
        }
        fail("-Dsharing.seed=%d\n%s", seed, failure);
    }

    /** @return null if there is none */
    private static String failure(long seed, List<Step> steps, Accounts accounts, boolean looksAtEverything) {
        try {
            Play.of(steps, accounts, looksAtEverything, new Random(seed));
            return null;
        } catch (Play.Mismatch e) {
            return e.getMessage();
        }
    }
}
