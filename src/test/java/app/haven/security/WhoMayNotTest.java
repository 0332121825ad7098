package app.haven.security;

import static app.haven.testing.Seen.seen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.haven.auth.Forgery;
import app.haven.testing.Contract;
import app.haven.testing.Json;
import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the contract, asked by everybody who may not, or not for that thing. */
@QuarkusTest
class WhoMayNotTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private record Endpoint(String method, String path, boolean isPublic) {}

    /** Somebody without a valid token: how they put what they have into the request. */
    private static final Map<String, BiConsumer<RequestSpecification, World>> BAD_CALLERS = badCallers();

    private static final Map<String, Endpoint> ENDPOINTS = endpoints();

    private static Map<String, BiConsumer<RequestSpecification, World>> badCallers() {
        Map<String, BiConsumer<RequestSpecification, World>> callers = new LinkedHashMap<>();
        callers.put("anonymous", (request, world) -> {});
        callers.put("an expired token", (request, world) -> bearer(request, Forgery.expired(world.a)));
        callers.put(
                "a token signed by another key",
                (request, world) -> bearer(request, Forgery.signedByAnotherKey(world.a)));
        callers.put("a token with alg none", (request, world) -> bearer(request, Forgery.unsigned(world.a, "none")));
        callers.put("a revoked session", (request, world) -> bearer(request, world.revokedToken));
        callers.put("an empty token", (request, world) -> bearer(request, ""));
        callers.put("Basic", (request, world) -> request.header("Authorization", "Basic YW5hOnNlY3JldA=="));
        callers.put("a token in a cookie", (request, world) -> request.cookie("Authorization", world.a.accessToken()));
        callers.put(
                "a token in the query", (request, world) -> request.queryParam("access_token", world.a.accessToken()));
        return callers;
    }

    private static void bearer(RequestSpecification request, String token) {
        request.header("Authorization", "Bearer " + token);
    }

    @Test
    void everyOperationOfTheContractHasARowAndEveryRowAnOperation() {
        assertThat(new TreeSet<>(Matrix.ROWS.stream().map(Row::operationId).toList()))
                .isEqualTo(new TreeSet<>(ENDPOINTS.keySet()));
    }

    @Test
    void theContractSaysOfEachOperationWhetherItAsksForAToken() {
        assertThat(ENDPOINTS.entrySet().stream()
                        .filter(endpoint -> endpoint.getValue().isPublic())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(Matrix.ROWS.stream()
                        .filter(Row::isPublic)
                        .map(Row::operationId)
                        .toList());
    }

    @TestFactory
    Stream<DynamicNode> nobodyGetsInWithoutAValidToken() {
        World world = new World();
        Stream<DynamicNode> operations = Matrix.ROWS.stream()
                .map(row -> dynamicContainer(
                        row.name(),
                        BAD_CALLERS.entrySet().stream()
                                .map(caller -> dynamicTest(caller.getKey(), () -> {
                                    RequestSpecification request = request(row, world, idOf(row, world));
                                    caller.getValue().accept(request, world);
                                    Response answer = send(request, row);
                                    if (row.isPublic()) {
                                        assertThat(answer.statusCode()).isEqualTo(row.stranger());
                                    } else {
                                        isAChallengeAndNothingElse(answer);
                                    }
                                }))));
        return Stream.concat(operations, asItWas(world));
    }

    private static void isAChallengeAndNothingElse(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Json.of(answer).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "code");
        assertThat(Json.text(answer, "code")).isEqualTo("unauthenticated");
    }

    @TestFactory
    Stream<DynamicNode> everybodyElseGetsTheirOwnOrNothing() {
        World shared = new World();
        Stream<DynamicNode> operations = Matrix.ROWS.stream().map(row -> {
            Supplier<World> world = row.altersTheCaller() ? madeOnce() : () -> shared;
            return dynamicContainer(
                    row.name(),
                    Stream.of(
                            cell(row, world, "stranger", row.stranger()),
                            cell(row, world, "partner", row.partner()),
                            cell(row, world, "ex-partner", row.ex()),
                            cell(row, world, "operator", row.operator())));
        });
        return Stream.concat(operations, asItWas(shared));
    }

    private static Stream<DynamicNode> asItWas(World world) {
        return Stream.of(dynamicTest("and A's things are as they were", () -> {
            world.isAsItWas();
            world.sharesAsItDid();
        }));
    }

    private static Supplier<World> madeOnce() {
        AtomicReference<World> made = new AtomicReference<>();
        return () -> made.updateAndGet(world -> world == null ? new World() : world);
    }

    private static DynamicTest cell(Row row, Supplier<World> where, String who, int expected) {
        return dynamicTest(who + " gets " + expected, () -> {
            World world = where.get();
            String token = member(world, who).accessToken();
            Response answer = ask(row, world, token, idOf(row, world));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
            if (!row.isPublic()) {
                shows(answer, world.secrets(), false);
                shows(answer, world.confidences(), who.equals("partner"));
                boolean isApplicants = row.operationId().equals("applyAsTherapist");
                shows(answer, world.applications(), who.equals("operator") || isApplicants);
                shows(answer, List.of(world.applicant.email()), false);
            }
            if (row.id() != null && (expected == 404 || row.hidesTheThing())) {
                assertThat(seen(answer))
                        .isEqualTo(seen(ask(row, world, token, UUID.randomUUID().toString())));
            }
            if (row.altersTheCaller()) {
                world.isAsItWas();
            }
        });
    }

    private static void shows(Response answer, List<String> things, boolean allowed) {
        if (!allowed) {
            assertThat(answer.asString() + answer.headers()).doesNotContain(things.toArray(String[]::new));
        }
    }

    private static Member member(World world, String who) {
        return switch (who) {
            case "stranger" -> world.stranger;
            case "partner" -> world.partner;
            case "operator" -> world.operator;
            default -> world.ex;
        };
    }

    /** Also with the methods that the contract does not have: a refusal may not depend on whether the thing exists. */
    @TestFactory
    Stream<DynamicNode> withNoMethodDoesAThingOfAnothersLookDifferentFromNothing() {
        World world = new World();
        List<DynamicNode> paths = new ArrayList<>();
        for (String path : new TreeSet<>(ENDPOINTS.values().stream()
                .map(Endpoint::path)
                .filter(path -> path.contains("{"))
                .toList())) {
            things(world, path)
                    .forEach((thing, id) -> paths.add(dynamicContainer(
                            path + " of " + thing,
                            Stream.of("stranger", "partner", "ex-partner", "operator")
                                    .filter(who -> !isTheirs(who, thing))
                                    .flatMap(who -> METHODS.stream()
                                            .map(method -> dynamicTest(
                                                    who + " " + method,
                                                    () -> looksLikeNothing(method, path, id, member(world, who))))))));
        }
        return Stream.concat(paths.stream(), asItWas(world));
    }

    private static boolean isTheirs(String who, String thing) {
        if (thing.equals("a therapist's application")) {
            return who.equals("operator");
        }
        return who.equals("partner")
                && List.of(
                                "a shared reflection",
                                "a reply",
                                "a together log",
                                "a shared commitment",
                                "a question",
                                "a revealed question",
                                "the question of today")
                        .contains(thing);
    }

    private static Map<String, String> things(World world, String path) {
        Map<String, String> things = new TreeMap<>();
        if (path.startsWith("/v1/reflections")) {
            things.put("a private reflection", world.privateReflection);
            things.put("a shared reflection", world.sharedReflection);
            things.put("a once shared reflection", world.formerReflection);
        } else if (path.startsWith("/v1/replies")) {
            things.put("a reply", world.reply);
            things.put("a reply to a former partner", world.formerReply);
        } else if (path.contains("practice-logs")) {
            things.put("a practice log", world.practiceLog);
            things.put("a together log", world.togetherLog);
        } else if (path.startsWith("/v1/practices")) {
            things.put("a practice", world.practice);
        } else if (path.startsWith("/v1/trigger-logs")) {
            things.put("a trigger log", world.triggerLog);
        } else if (path.startsWith("/v1/check-ins")) {
            things.put("a check-in", world.checkIn);
        } else if (path.startsWith("/v1/capacity-ratings")) {
            things.put("a rating", world.rating);
        } else if (path.startsWith("/v1/capacity-goals")) {
            things.put("a goal", world.goal);
        } else if (path.startsWith("/v1/commitments")) {
            things.put("a private commitment", world.privateCommitment);
            things.put("a shared commitment", world.sharedCommitment);
        } else if (path.startsWith("/v1/practice-plans")) {
            things.put("a practice plan", world.practicePlan);
        } else if (path.startsWith("/v1/guided-sessions")) {
            things.put("a guided session", world.guidedSession);
        } else if (path.startsWith("/v1/course-enrolments")) {
            things.put("a private enrolment", world.privateEnrolment);
            things.put("a shared enrolment", world.sharedEnrolment);
        } else if (path.startsWith("/v1/courses")) {
            // A course is nobody's.
            return things;
        } else if (path.startsWith("/v1/operator/therapist-applications")) {
            things.put("a therapist's application", world.applicant.id().toString());
        } else if (path.startsWith("/v1/questionnaire-responses")) {
            things.put("a begun response", world.begunResponse);
            things.put("a submitted response", world.submittedResponse);
        } else if (path.startsWith("/v1/questionnaire-assignments")) {
            things.put("an assignment", world.assignment);
        } else if (path.startsWith("/v1/questionnaire-schedules")) {
            things.put("a schedule of a questionnaire", world.questionnaireSchedule);
        } else if (path.startsWith("/v1/questionnaires")) {
            // A questionnaire is nobody's.
            return things;
        } else if (path.startsWith("/v1/auth/sessions")) {
            things.put("a session", world.a.sessionId().toString());
        } else if (path.startsWith("/v1/couples/current/prompts")) {
            things.put("a question", world.question);
            things.put("a revealed question", world.revealedQuestion);
            things.put("the question of today", world.dailyQuestion);
            things.put("an old question", world.formerQuestion);
        } else if (path.startsWith("/v1/prompt-answers")) {
            things.put("an unrevealed answer", world.unrevealedAnswer);
            things.put("a revealed answer", world.revealedAnswer);
        } else if (path.startsWith("/v1/couples/former")) {
            things.put("a couple", world.couple);
            things.put("a former couple", world.formerCouple);
        } else if (path.startsWith("/v1/grants")) {
            things.put("a grant", world.grant);
        } else if (path.startsWith("/v1/homework")) {
            things.put("homework", world.homework);
        } else if (path.startsWith("/v1/therapy/sessions")) {
            things.put("a therapist's note", world.sessionNote);
        } else if (path.startsWith("/v1/therapy/clients")) {
            things.put("a client", world.a.id().toString());
        } else if (path.startsWith("/v1/therapy/couples")) {
            things.put("a couple", world.couple);
        } else if (path.startsWith("/v1/blocks")) {
            things.put("a member", world.a.id().toString());
        } else {
            throw new AssertionError("which things of A's does " + path + " name?");
        }
        return things;
    }

    private static void looksLikeNothing(String method, String path, String id, Member member) {
        Response something = ask(method, path, id, member);
        Response nothing = ask(method, path, UUID.randomUUID().toString(), member);
        assertThat(something.statusCode()).isLessThan(500);
        assertThat(seen(something)).isEqualTo(seen(nothing));
    }

    private static Response ask(String method, String path, String id, Member member) {
        RequestSpecification request = request(method).header("Authorization", "Bearer " + member.accessToken());
        if (!method.equals("GET") && !method.equals("HEAD")) {
            request.body("{}");
        }
        return request.request(method, path.replaceAll("\\{.*}", id));
    }

    /** With a version that A alone can know, and without any, the answer is the same as well. */
    @TestFactory
    Stream<DynamicTest> knowingTheVersionOfAThingOfAnothersHelpsNobody() {
        World world = new World();
        String path = "/v1/reflections/" + world.privateReflection;
        String nothing = "/v1/reflections/" + UUID.randomUUID();
        String etag = world.a.asks().get(path).header("ETag");
        return Stream.of(world.stranger, world.partner, world.ex, world.operator)
                .flatMap(member -> Stream.of(
                        dynamicTest(member.name() + " If-None-Match", () -> assertThat(seen(member.asks()
                                        .header("If-None-Match", etag)
                                        .get(path)))
                                .startsWith("404 ")
                                .isEqualTo(seen(member.asks()
                                        .header("If-None-Match", etag)
                                        .get(nothing)))),
                        dynamicTest(member.name() + " If-Match", () -> assertThat(seen(member.patches()
                                        .header("If-Match", etag)
                                        .body("{}")
                                        .patch(path)))
                                .startsWith("404 ")
                                .isEqualTo(seen(member.patches()
                                        .header("If-Match", etag)
                                        .body("{}")
                                        .patch(nothing)))),
                        dynamicTest(member.name() + " without If-Match", () -> assertThat(
                                        seen(member.patches().body("{}").patch(path)))
                                .isEqualTo(seen(member.patches().body("{}").patch(nothing)))),
                        dynamicTest(member.name() + " Idempotency-Key", () -> assertThat(seen(member.asks()
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .post(path + "/share")))
                                .startsWith("404 ")
                                .isEqualTo(seen(member.asks()
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .post(nothing + "/share"))))));
    }

    /** A cursor of A's list is of no use to anybody else. */
    @Test
    void anothersCursorShowsNothingOfTheirs() {
        World world = new World();
        world.a.writes("one more");
        String cursor =
                world.a.asks().queryParam("limit", 1).get("/v1/reflections").path("nextCursor");
        assertThat(cursor).isNotNull();
        for (Member member : List.of(world.stranger, world.partner, world.ex, world.operator)) {
            Response answer = member.asks().queryParam("cursor", cursor).get("/v1/reflections");
            assertThat(answer.statusCode()).isIn(200, 400);
            shows(answer, world.secrets(), false);
            shows(answer, world.confidences(), false);
        }
    }

    private static String idOf(Row row, World world) {
        return row.id() == null ? null : row.id().apply(world);
    }

    private static Response ask(Row row, World world, String token, String id) {
        RequestSpecification request = request(row, world, id);
        bearer(request, token);
        return send(request, row);
    }

    private static RequestSpecification request(Row row, World world, String id) {
        Endpoint endpoint = ENDPOINTS.get(row.operationId());
        RequestSpecification request = request(endpoint.method()).queryParams(row.query());
        if (row.body() != null) {
            request.body(row.body().apply(world, id));
        }
        return endpoint.path().contains("{") ? request.pathParam(parameter(endpoint.path()), id) : request;
    }

    private static RequestSpecification request(String method) {
        RequestSpecification request = given().filter(Contract.INSTANCE);
        return method.equals("PATCH")
                ? request.config(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON)))
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                : request.contentType(ContentType.JSON);
    }

    private static Response send(RequestSpecification request, Row row) {
        Endpoint endpoint = ENDPOINTS.get(row.operationId());
        return request.request(endpoint.method(), endpoint.path());
    }

    private static String parameter(String path) {
        return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
    }

    private static Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        members(Contract.INSTANCE.document(), "paths")
                .forEach((path, item) -> members(item).forEach((method, value) -> {
                    if (METHODS.contains(method.toUpperCase(Locale.ROOT))) {
                        Map<String, Object> operation = members(value);
                        boolean isPublic = operation.get("security") instanceof List<?> demands
                                && demands.equals(List.of(Map.of()));
                        // Which step or lesson of a thing it is about does not say whose the thing is.
                        endpoints.put(
                                (String) operation.get("operationId"),
                                new Endpoint(
                                        method.toUpperCase(Locale.ROOT),
                                        path.replace("{step}", "1")
                                                .replace("{lessonCode}", CourseRows.LESSON)
                                                .replace("{id}", idIn(path)),
                                        isPublic));
                    }
                }));
        return endpoints;
    }

    /** Below a client, it is the client who counts. */
    private static String idIn(String path) {
        return path.contains("{clientId}") ? new UUID(0, 1).toString() : "{id}";
    }

    private static Map<String, Object> members(Map<String, Object> object, String name) {
        return members(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }
}
