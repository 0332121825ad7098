package app.haven.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.http.Cursors;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who records, and how tests look at what a grant would show of it. */
public final class Client {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final Cursors.Position START = new Cursors.Position(Long.MAX_VALUE, new UUID(-1L, -1L));

    private final Member member;
    private final Map<String, List<UUID>> ids = new HashMap<>();

    private Client(Member member) {
        this.member = member;
    }

    public static Client register(String name) {
        return new Client(Member.register(name));
    }

    public Member member() {
        return member;
    }

    public UUID id() {
        return member.id();
    }

    /** Of each kind what has been recorded, in the order of recording. */
    Map<String, List<UUID>> ids() {
        return ids;
    }

    public void recordsOneOfEach(LocalDate day) {
        int n = day.getDayOfMonth();
        practises(day, Map.of("minutes", n, "calmBefore", 1 + n % 5, "note", "practised on " + day));
        checksIn(
                day, Map.of("innerSafety", 1 + n % 5, "toSelf", Map.of("caring", 1 + n % 3), "note", "felt on " + day));
        rates(day, "STANDING_UP_FOR_MYSELF", 1 + n % 4);
        UUID trigger = isTriggered(day + "T10:00:00Z", Map.of("intensity", 1 + n % 5, "note", "hurt on " + day));
        returns(trigger, day + "T10:%02d:00Z".formatted(n));
        reflects(day + "T10:00:00Z", "saw on " + day);
        commits(day, "promised on " + day);
        answers(day, n % 2 == 0 ? 33 : 53);
    }

    /** Scores so many points of well-being, far enough from other such scores; the other scale gets no score. */
    public UUID answers(LocalDate day, int points) {
        UUID id = begins(points);
        member.asks()
                .post("/v1/questionnaire-responses/" + id + "/submit")
                .then()
                .statusCode(200);
        assertThat(Sql.rows(
                        "update questionnaire_response set submitted_at = cast(? as timestamptz) where id = ? returning 1",
                        day + "T23:59:59Z",
                        id))
                .hasSize(1);
        ids.computeIfAbsent("QUESTIONNAIRE_SCORE", none -> new ArrayList<>()).add(id);
        return id;
    }

    /** Answers, and does not submit. */
    public UUID begins(int points) {
        String id = Json.id(member.asks()
                .body(Map.of("questionnaireCode", "MEASURED"))
                .post("/v1/questionnaire-responses")
                .then()
                .statusCode(201));
        member.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", Map.of("well-1", "POINTS_" + points, "well-2", "POINTS_" + points)))
                .patch("/v1/questionnaire-responses/" + id)
                .then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    public UUID practises(LocalDate day, Map<String, Object> more) {
        Map<String, Object> log = Member.practice(day);
        log.putAll(more);
        return posts("PRACTICE_LOG", "/v1/practice-logs", log);
    }

    public UUID checksIn(LocalDate day, Map<String, Object> more) {
        Map<String, Object> checkIn = on(day);
        checkIn.putAll(more);
        return posts("CHECK_IN", "/v1/check-ins", checkIn);
    }

    public UUID rates(LocalDate day, String capacity, int rating) {
        Map<String, Object> rated = on(day);
        rated.putAll(Map.of("capacity", capacity, "rating", rating, "note", "rated on " + day));
        return posts("CAPACITY_RATING", "/v1/capacity-ratings", rated);
    }

    public UUID isTriggered(String occurredAt, Map<String, Object> more) {
        Map<String, Object> log = Member.trigger();
        log.put("occurredAt", occurredAt);
        log.putAll(more);
        return posts("TRIGGER_LOG", "/v1/trigger-logs", log);
    }

    public void returns(UUID trigger, String returnedAt) {
        member.asks()
                .body(Map.of("returnedAt", returnedAt, "openness", 4))
                .post("/v1/trigger-logs/" + trigger + "/return")
                .then()
                .statusCode(200);
    }

    public void closes(UUID trigger) {
        member.asks().post("/v1/trigger-logs/" + trigger + "/close").then().statusCode(200);
    }

    public UUID reflects(String occurredAt, String body) {
        return posts("REFLECTION", "/v1/reflections", Map.of("kind", "PAIN", "occurredAt", occurredAt, "body", body));
    }

    /** Made on that day, whatever day it is. */
    public UUID commits(LocalDate day, String words) {
        UUID id = posts("COMMITMENT", "/v1/commitments", Map.of("words", words));
        makeItOf("commitment", id, day + "T12:00:00Z");
        return id;
    }

    public static void makeItOf(String table, UUID id, String createdAt) {
        assertThat(Sql.rows(
                        "update " + table + " set created_at = cast(? as timestamptz) where id = ? returning 1",
                        createdAt,
                        id))
                .hasSize(1);
    }

    private UUID posts(String kind, String collection, Map<String, Object> thing) {
        UUID id = UUID.fromString(
                Json.id(member.asks().body(thing).post(collection).then().statusCode(201)));
        ids.computeIfAbsent(kind, none -> new ArrayList<>()).add(id);
        return id;
    }

    private static Map<String, Object> on(LocalDate day) {
        return new HashMap<>(Map.of("localDate", day.toString(), "timeZone", Member.ZONE));
    }

    public List<TimelineEntry> timeline(ClientRecords records) {
        return timeline(records, FIRST, LAST);
    }

    public List<TimelineEntry> timeline(ClientRecords records, LocalDate from, LocalDate to) {
        return timeline(records, from, to, 1000);
    }

    List<TimelineEntry> timeline(ClientRecords records, LocalDate from, LocalDate to, int limit) {
        return records.timeline(id(), new TimelineQuery(from, to, START, limit));
    }

    /** Page by page. */
    List<TimelineEntry> timelineInPages(ClientRecords records, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<TimelineEntry> page = timeline(records, FIRST, LAST, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            entries.addAll(page);
            TimelineEntry last = page.get(page.size() - 1);
            page = records.timeline(
                    id(), new TimelineQuery(FIRST, LAST, Cursors.Position.of(last.localDate(), last.id()), limit));
        }
        return entries;
    }
}
