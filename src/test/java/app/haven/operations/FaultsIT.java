package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.operations.Proxy.Mode;
import app.haven.testing.HavenProcess;
import app.haven.testing.Member;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged service while its database, or the way there, fails: every caller hears soon, nothing needs a restart. */
class FaultsIT {

    private static final Duration RECOVERY = Duration.ofSeconds(15);
    private static final String WORDS = "words that no log line may hold";

    @TempDir
    static Path directory;

    private static final ExecutorService CALLERS = Executors.newCachedThreadPool();

    private static OwnDatabase database;
    private static Proxy proxy;
    private static HavenProcess haven;
    private static Caller ana;

    @BeforeAll
    static void start() throws Exception {
        database = new OwnDatabase(directory.resolve("postgresql"));
        proxy = new Proxy(database.port());
        haven = WriteLoad.unlimited(HavenProcess.in(directory).withTestDatabase())
                .withEnvironment(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/haven")
                .withEnvironment("QUARKUS_DATASOURCE_USERNAME", "haven")
                .withEnvironment("QUARKUS_DATASOURCE_PASSWORD", "haven")
                .start();
        ana = Caller.register(haven.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        CALLERS.shutdownNow();
        if (haven != null) {
            haven.close();
        }
        if (proxy != null) {
            proxy.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @AfterEach
    void heal() throws Exception {
        proxy.delays(Duration.ZERO);
        proxy.does(Mode.PASS);
        awaitRecovery();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REFUSE", "RESET", "BLACK_HOLE", "CUT_ANSWER"})
    void everyCallerHearsSoonWhenTheDatabaseFails(Mode fault) throws Exception {
        together(calls());
        proxy.does(fault);

        List<Future<HttpResponse<String>>> answers = begin(calls());
        Future<Boolean> readinessTurns = CALLERS.submit(() -> becomesReady(false));
        assertThat(live().statusCode()).isEqualTo(200);
        for (Future<HttpResponse<String>> answer : answers) {
            assertUnavailable(answer.get());
        }
        for (HttpResponse<String> answer : together(calls())) {
            assertUnavailable(answer);
        }
        assertThat(readinessTurns.get()).isTrue();
        assertThat(live().statusCode()).isEqualTo(200);

        proxy.does(Mode.PASS);
        awaitRecovery();
        assertThat(haven.log()).doesNotContain(WORDS);
        assertThat(haven.log()).doesNotContain(ana.email());
    }

    @Test
    void anExhaustedPoolRefusesTheExcess() throws Exception {
        together(copies(20, this::read));
        proxy.delays(Duration.ofMillis(3500));

        List<Future<HttpResponse<String>>> answers = begin(copies(50, this::read));
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            assertThat(live().statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            Thread.sleep(300);
        }
        HttpResponse<String> signIn = signIn();
        assertThat(signIn.statusCode()).isIn(200, 429, 503);

        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() != 200) {
                assertUnavailable(answer.get());
            }
        }
        assertThat(statuses).contains(200, 503);
    }

    /** With a key and without, as the transaction ends in different places. */
    @Test
    void aConnectionThatBreaksAtTheCommitIsTheDatabaseBeingAway() throws Exception {
        try (Closeable fault = database.endingConnectionsAtTheCommitOf("reflection")) {
            assertThat(fault).isNotNull();
            assertUnavailable(ana.write(haven.uri(), UUID.randomUUID().toString(), WORDS));
            assertUnavailable(Caller.send(
                    ana.signed(Caller.post(haven.uri(), "/v1/reflections", Map.of("kind", "JOY", "body", WORDS)))));
        }
    }

    @Test
    void aRestartOfTheDatabaseLosesAndDoublesNothing() throws Exception {
        Caller ben = Caller.register(haven.uri());
        WriteLoad load = new WriteLoad(ben);
        load.start(haven.uri(), 4);
        load.awaitAcknowledged(50);
        database.restart();
        load.awaitAcknowledged(50);
        load.stop();

        assertThat(load.refused()).as(haven.log()).isEmpty();
        load.verify(haven.uri());
    }

    private List<Callable<HttpResponse<String>>> calls() {
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        calls.addAll(copies(4, this::read));
        calls.addAll(copies(4, () -> ana.write(haven.uri(), UUID.randomUUID().toString(), WORDS)));
        calls.addAll(copies(
                2,
                () -> Caller.send(ana.signed(
                        Caller.post(haven.uri(), "/v1/reflections", Map.of("kind", "JOY", "body", WORDS))))));
        calls.add(() -> ana.get(haven.uri(), "/v1/reflections/" + UUID.randomUUID()));
        calls.add(this::signIn);
        calls.add(() -> Caller.send(Caller.post(
                haven.uri(), "/v1/auth/register", Caller.registration(UUID.randomUUID() + "@example.org"))));
        return calls;
    }

    private HttpResponse<String> read() throws IOException {
        return ana.get(haven.uri(), "/v1/reflections");
    }

    private HttpResponse<String> signIn() throws IOException {
        return Caller.send(Caller.post(
                haven.uri(), "/v1/auth/sign-in", Map.of("email", ana.email(), "password", Member.PASSWORD)));
    }

    private static HttpResponse<String> live() throws IOException {
        return Caller.send(HttpRequest.newBuilder(haven.managementUri().resolve("/q/health/live")));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body() + haven.log()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Caller.json(answer).get("code").asText()).isEqualTo("unavailable");
    }

    private void awaitRecovery() throws Exception {
        long begun = System.nanoTime();
        while (!allWell()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(RECOVERY);
            Thread.sleep(100);
        }
    }

    private boolean allWell() throws Exception {
        for (HttpResponse<String> answer : together(copies(20, this::read))) {
            if (answer.statusCode() != 200) {
                return false;
            }
        }
        return haven.isReady();
    }

    private static boolean becomesReady(boolean ready) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            if (haven.isReady() == ready) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static List<Callable<HttpResponse<String>>> copies(int count, Callable<HttpResponse<String>> call) {
        return java.util.Collections.nCopies(count, call);
    }

    private static List<Future<HttpResponse<String>>> begin(List<Callable<HttpResponse<String>>> calls) {
        return calls.stream().map(CALLERS::submit).toList();
    }

    /** Each within {@link Caller#PATIENCE}, or it fails. */
    private static List<HttpResponse<String>> together(List<Callable<HttpResponse<String>>> calls)
            throws InterruptedException, ExecutionException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : begin(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
