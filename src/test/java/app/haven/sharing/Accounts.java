package app.haven.sharing;

import app.haven.testing.Member;
import app.haven.testing.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The accounts of all four, as costly as they are, to be used for one sequence after the other. */
final class Accounts {

    /** Fewer than what the limits on one account allow. */
    private static final int MOST_WRITES = 500;

    private static final int MOST_UNKNOWN_CODES = 7;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern REQUEST = Pattern.compile("urn:haven:request:.*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String DELETE_ALL = """
            with person as (select unnest(?) as id),
                reflections as (delete from reflection where owner_id in (select id from person)),
                replies as (delete from reply where owner_id in (select id from person)),
                acknowledgements as (delete from acknowledgement where owner_id in (select id from person)),
                prompts as (delete from couple_prompt where owner_id in (select id from person)),
                answers as (delete from prompt_answer where owner_id in (select id from person)),
                commitments as (delete from commitment where owner_id in (select id from person)),
                enrolments as (delete from course_enrolment where owner_id in (select id from person)),
                blocks as (delete from member_block where owner_id in (select id from person)),
                sides as (delete from couple_member where member_id in (select id from person))
            select 1
            """;

    private final URI service;
    private final Map<Person, Member> members = new EnumMap<>(Person.class);
    private final Map<String, Object> notFound;
    private final Map<Person, Integer> writes = new EnumMap<>(Person.class);
    private int unknownCodes;

    Accounts(URI service) {
        this.service = service;
        for (Person person : Person.values()) {
            members.put(person, Member.register(person.name()));
        }
        notFound = ask(Person.ANA, Call.get("/v1/reflections/" + UUID.randomUUID()))
                .join()
                .body();
    }

    /** What came back; of the body, that a time is there instead of the time. */
    record Answer(int status, Map<String, Object> body) {}

    Map<Person, String> ids() {
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().id().toString()));
    }

    boolean areWornOut() {
        return unknownCodes > MOST_UNKNOWN_CODES || writes.values().stream().anyMatch(count -> count > MOST_WRITES);
    }

    /** Nobody has anything, and nobody is with anybody. */
    void startAnew() {
        Sql.rows(DELETE_ALL, (Object) members.values().stream().map(Member::id).toArray(UUID[]::new));
    }

    /** @return as what it counts that there is no such thing */
    Map<String, Object> notFound() {
        return notFound;
    }

    Answer change(Person who, Call call) {
        Answer answer = ask(who, call).join();
        writes.merge(who, 1, Integer::sum);
        if ("invitation_unknown".equals(answer.body().get("code"))) {
            unknownCodes++;
        }
        return answer;
    }

    CompletableFuture<Answer> ask(Person who, Call call) {
        boolean patch = call.method().equals("PATCH");
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(call.path()))
                .method(call.method(), body(call))
                .header("Authorization", "Bearer " + members.get(who).accessToken())
                .header("Content-Type", patch ? "application/merge-patch+json" : "application/json");
        if (patch) {
            request.header("If-Match", "*");
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Accounts::read);
    }

    private static BodyPublisher body(Call call) {
        try {
            return call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(call.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        try {
            Map<String, Object> body = response.body().isEmpty()
                    ? new HashMap<>()
                    : JSON.readValue(response.body(), new TypeReference<Map<String, Object>>() {});
            body.replaceAll((name, value) -> timeless(value));
            return new Answer(response.statusCode(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON object: " + response.body(), e);
        }
    }

    private static Object timeless(Object value) {
        if (value instanceof String text) {
            return TIME.matcher(text).matches()
                    ? Looks.A_TIME
                    : REQUEST.matcher(text).replaceAll("a request");
        }
        if (value instanceof List<?> items) {
            return items.stream().map(Accounts::timeless).toList();
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> timeless(entry.getValue())));
        }
        return value;
    }
}
