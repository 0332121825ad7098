package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keyed writes by several threads at once, and what each was told. However the service or its database fares meanwhile,
 * afterwards {@link #verify} holds it to every answer that it gave.
 */
final class WriteLoad {

    /** Ended by the service's end, an outage or the like: the write may or may not have happened. */
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final Caller caller;

    private volatile boolean running;

    WriteLoad(Caller caller) {
        this.caller = caller;
    }

    /** Without this, the limit on an account's writes would end the load first. */
    static HavenProcess.Setup unlimited(HavenProcess.Setup setup) {
        return setup.withEnvironment("HAVEN_LIMITS_ENABLED", "false");
    }

    void start(URI haven, int width) {
        running = true;
        threads.clear();
        for (int i = 0; i < width; i++) {
            Thread thread = new Thread(() -> writeOn(haven), "write load " + i);
            thread.start();
            threads.add(thread);
        }
    }

    void stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    void awaitAcknowledged(int more) throws InterruptedException {
        int goal = acknowledged.size() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (acknowledged.size() < goal) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "only " + acknowledged.size() + " of " + goal + " writes; refused: " + refused);
            }
            Thread.sleep(20);
        }
    }

    Set<String> unsure() {
        return unsure;
    }

    /** What was answered with neither 201 nor 503. */
    Queue<String> refused() {
        return refused;
    }

    private void writeOn(URI haven) {
        while (running) {
            String words = "write " + next.incrementAndGet();
            try {
                HttpResponse<String> answer = caller.write(haven, words, words);
                if (answer.statusCode() == 201) {
                    acknowledged.put(words, Caller.json(answer).get("id").asText());
                } else {
                    unsure.add(words);
                    if (answer.statusCode() != 503) {
                        refused.add(answer.statusCode() + " " + answer.body());
                    }
                }
            } catch (IOException e) {
                unsure.add(words);
            }
        }
    }

    /** Repeats what has no answer, and finds every write exactly once, every first answer repeated. */
    void verify(URI haven) throws IOException {
        for (String words : unsure) {
            HttpResponse<String> answer = caller.write(haven, words, words);
            assertThat(answer.statusCode()).as(words).isEqualTo(201);
            acknowledged.put(words, Caller.json(answer).get("id").asText());
        }
        unsure.clear();
        assertThat(caller.reflections(haven)).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        String words = acknowledged.keySet().iterator().next();
        HttpResponse<String> again = caller.write(haven, words, words);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(Caller.json(again).get("id").asText()).isEqualTo(acknowledged.get(words));
    }
}
