package app.haven.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Day, weekday and hour are those of where the member was. */
@QuarkusTest
class TriggerZonesTest {

    @Inject
    TriggerHistory history;

    @Inject
    TestClock clock;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        // Half an hour off, and no daylight saving.
        "2025-06-01T18:29:59Z, Asia/Kolkata, 2025-06-01, SUNDAY, 23",
        "2025-06-01T18:30:00Z, Asia/Kolkata, 2025-06-02, MONDAY, 0",
        // The hour that daylight saving leaves out, and the one that comes twice when it ends.
        "2025-03-09T09:59:59Z, America/Los_Angeles, 2025-03-09, SUNDAY, 1",
        "2025-03-09T10:00:00Z, America/Los_Angeles, 2025-03-09, SUNDAY, 3",
        "2025-11-02T08:30:00Z, America/Los_Angeles, 2025-11-02, SUNDAY, 1",
        "2025-11-02T09:30:00Z, America/Los_Angeles, 2025-11-02, SUNDAY, 1",
        "2025-11-02T10:00:00Z, America/Los_Angeles, 2025-11-02, SUNDAY, 2",
        // The same wall clock in winter and in summer.
        "2025-01-15T22:30:00Z, Europe/Madrid, 2025-01-15, WEDNESDAY, 23",
        "2025-07-15T22:30:00Z, Europe/Madrid, 2025-07-16, WEDNESDAY, 0",
        // A leap day at both ends of the world.
        "2024-02-28T10:00:00Z, Pacific/Kiritimati, 2024-02-29, THURSDAY, 0",
        "2024-03-01T10:59:59Z, Pacific/Pago_Pago, 2024-02-29, THURSDAY, 23",
        // A zone without an offset of its own.
        "2025-06-01T00:00:00Z, UTC, 2025-06-01, SUNDAY, 0",
    })
    void aTriggerIsCountedWhereItWas(String occurredAt, String zone, LocalDate date, DayOfWeek weekday, int hour) {
        logs(occurredAt, zone);

        ana.asks().get("/v1/trigger-logs").then().body("items[0].localDate", equalTo(date.toString()));
        assertThat(history.counts(ana.id(), date, date).byHour()).containsExactly(new HourCount(weekday, hour, 1));
        assertThat(history.counts(ana.id(), date.plusDays(1), date.plusDays(1)).byHour())
                .isEmpty();
        assertThat(history.counts(ana.id(), date.minusDays(1), date.minusDays(1))
                        .byHour())
                .isEmpty();
    }

    /** Flying west over the date line, the evening of one day follows the morning of the next. */
    @Test
    void onAJourneyEachLogKeepsItsOwnZone() {
        String morning = logs("2025-06-01T21:00:00Z", "Asia/Tokyo");
        String evening = logs("2025-06-02T04:00:00Z", "Pacific/Honolulu");

        lists("from=2025-06-02&to=2025-06-02", morning);
        lists("from=2025-06-01&to=2025-06-01", evening);
        // In the order in which they came.
        lists("from=2025-06-01&to=2025-06-02", evening, morning);
    }

    @Test
    void aZoneMendedLaterMovesTheDay() {
        String log = logs("2025-06-01T22:30:00Z", "Europe/London");
        assertThat(hours("2025-06-01")).containsExactly(new HourCount(DayOfWeek.SUNDAY, 23, 1));

        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("timeZone", "Europe/Madrid"))
                .patch("/v1/trigger-logs/" + log)
                .then()
                .statusCode(200)
                .body("localDate", equalTo("2025-06-02"))
                .body("occurredAt", equalTo("2025-06-01T22:30:00Z"));

        assertThat(hours("2025-06-01")).isEmpty();
        assertThat(hours("2025-06-02")).containsExactly(new HourCount(DayOfWeek.MONDAY, 0, 1));
    }

    /** It is tomorrow there already, which is no future. */
    @Test
    void whereTheDayBeginsFirstTodayMayBeTomorrow() {
        String now = clock.instant().toString();
        LocalDate there = LocalDate.now(clock.withZone(java.time.ZoneId.of("Pacific/Kiritimati")));
        logs(now, "Pacific/Kiritimati");

        ana.asks().get("/v1/trigger-logs").then().body("items[0].localDate", equalTo(there.toString()));
    }

    /** Time passes as it does, whatever the clocks on the wall are set to. */
    @Test
    void theWayBackIsAsLongAsItWasThroughANightOfDaylightSaving() {
        String log = logs("2025-03-30T00:30:00Z", "Europe/Madrid");
        Map<String, Object> back = new HashMap<>(Map.of("returnedAt", "2025-03-30T01:30:00Z", "openness", 3));
        ana.asks()
                .body(back)
                .post("/v1/trigger-logs/" + log + "/return")
                .then()
                .statusCode(200)
                .body("minutesToOpenness", equalTo(60));
    }

    private List<HourCount> hours(String date) {
        UUID owner = ana.id();
        return history.counts(owner, LocalDate.parse(date), LocalDate.parse(date))
                .byHour();
    }

    private String logs(String occurredAt, String zone) {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("occurredAt", occurredAt);
        trigger.put("timeZone", zone);
        return ana.logsTrigger(trigger);
    }

    private void lists(String restriction, String... logs) {
        assertThat(ana.asks().get("/v1/trigger-logs?" + restriction).<List<String>>path("items.id"))
                .containsExactly(logs);
    }
}
