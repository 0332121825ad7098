package app.haven.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.time.Bucket;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the partner does, what a grant shows of the owner stays the same to the byte. */
@QuarkusTest
class PartnersSilenceTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2099, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Inject
    @All
    List<ClientRecords> all;

    @Inject
    ObjectMapper json;

    private Client ana;
    private Client ben;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
        ben = Client.register("Ben");
    }

    @Test
    void nothingThatThePartnerDoesShows() {
        ana.recordsOneOfEach(DAY);
        Map<String, String> alone = looks();
        assertThat(alone.values()).allSatisfy(look -> assertThat(look).contains("2025-03"));

        ana.member().pairWith(ben.member());
        staysAs(alone);

        UUID together = ana.practises(DAY, Map.of("together", true));
        UUID reflection = ana.reflects(DAY + "T10:00:00Z", "saw on " + DAY);
        UUID commitment = ana.commits(DAY, "promised on " + DAY);
        Map<String, String> before = looks();
        shares("/v1/reflections/" + reflection);
        shares("/v1/commitments/" + commitment);
        staysAs(before);

        ben.member()
                .asks()
                .put("/v1/couples/current/practice-logs/" + together + "/confirmation")
                .then()
                .statusCode(204);
        staysAs(before);
        ben.member().replies(reflection.toString(), "I felt it too.");
        ben.member()
                .asks()
                .put("/v1/reflections/" + reflection + "/acknowledgement")
                .then()
                .statusCode(204);
        staysAs(before);
        ben.recordsOneOfEach(DAY);
        shares("/v1/reflections/" + ana.ids().get("REFLECTION").get(0));
        answersAPrompt();
        staysAs(before);

        ben.member().leave(true);
        staysAs(before);
        ben.member().asks().put("/v1/blocks/" + ana.id()).then().statusCode(204);
        staysAs(before);
    }

    /** Of an owner whose partner has recorded the same, and of one who is alone. */
    @Test
    void nothingOfThePartnersIsInIt() {
        ana.recordsOneOfEach(DAY);
        Map<String, String> before = looks();
        ana.member().pairWith(ben.member());
        for (int i = 0; i < 3; i++) {
            ben.recordsOneOfEach(DAY.plusDays(i));
        }
        ben.member()
                .asks()
                .post("/v1/reflections/" + ben.ids().get("REFLECTION").get(0) + "/share")
                .then()
                .statusCode(200);
        ben.member()
                .asks()
                .post("/v1/commitments/" + ben.ids().get("COMMITMENT").get(0) + "/share")
                .then()
                .statusCode(200);

        staysAs(before);
    }

    private void answersAPrompt() {
        String prompt = Json.id(ben.member()
                .asks()
                .body(Map.of("text", "What made you laugh?"))
                .post("/v1/couples/current/prompts")
                .then()
                .statusCode(201));
        for (Client client : List.of(ana, ben)) {
            client.member()
                    .asks()
                    .body(Map.of("body", "You."))
                    .post("/v1/couples/current/prompts/" + prompt + "/answers")
                    .then()
                    .statusCode(201);
        }
    }

    private void shares(String path) {
        ana.member().asks().post(path + "/share").then().statusCode(200);
    }

    private void staysAs(Map<String, String> before) {
        assertThat(looks()).isEqualTo(before);
    }

    /** All that each scope shows, as it is sent. */
    private Map<String, String> looks() {
        Map<String, String> looks = new LinkedHashMap<>();
        for (ClientRecords records : all) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("timeline", ana.timeline(records));
            records.metrics()
                    .forEach(metric ->
                            shown.put(metric.code(), records.series(ana.id(), metric, FROM, TO, Bucket.WEEK)));
            shown.put(
                    "totals",
                    records.totals(List.of(ana.id()), List.of(new Period(FROM, TO))).stream()
                            .sorted(Comparator.comparing(MetricTotal::metric))
                            .toList());
            shown.put(
                    "last",
                    records.lastEntries(List.of(ana.id())).stream()
                            .sorted(Comparator.comparing(LastEntry::kind))
                            .toList());
            looks.put(records.scope().name(), serialised(shown));
        }
        return looks;
    }

    private String serialised(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
