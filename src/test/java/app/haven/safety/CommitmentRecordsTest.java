package app.haven.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.therapy.Client;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.vocabulary.GrantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitmentRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Inject
    CommitmentRecords records;

    @Test
    void aCommitmentShowsItsWordsAndWhatHasBecomeOfIt() {
        Client ana = Client.register("Ana");
        UUID open = ana.commits(DAY, "For my part I will listen.");
        UUID kept = ana.commits(DAY.plusDays(1), "For my part I will ask.");
        ana.member()
                .patches()
                .header("If-Match", "*")
                .body(Map.of("status", "KEPT", "dueDate", "2025-04-01", "timeZone", "Europe/Madrid"))
                .patch("/v1/commitments/" + kept)
                .then()
                .statusCode(200);

        assertThat(ana.timeline(records))
                .containsExactly(
                        entry(kept, DAY.plusDays(1), "KEPT", "For my part I will ask."),
                        entry(open, DAY, "OPEN", "For my part I will listen."));
        assertThat(records.lastEntries(List.of(ana.id())))
                .containsExactly(new LastEntry(ana.id(), "COMMITMENT", DAY.plusDays(1)));
    }

    private static TimelineEntry entry(UUID id, LocalDate day, String status, String words) {
        return new TimelineEntry(
                id,
                "COMMITMENT",
                GrantScope.COMMITMENTS,
                day,
                null,
                List.of(),
                List.of(new Term("status", "commitmentStatus", status)),
                words);
    }

    @Test
    void theDayEndsAtMidnightByUtc() {
        Client ana = Client.register("Ana");
        UUID late = ana.commits(DAY, "late");
        Client.makeItOf("commitment", late, DAY + "T23:59:59.999999Z");
        UUID early = ana.commits(DAY, "early");
        Client.makeItOf("commitment", early, DAY.plusDays(1) + "T00:00:00Z");

        assertThat(ana.timeline(records, DAY, DAY))
                .extracting(TimelineEntry::id)
                .containsExactly(late);
        assertThat(ana.timeline(records)).extracting(TimelineEntry::id).containsExactly(early, late);
    }

    @Test
    void promisesAreNotCounted() {
        Client ana = Client.register("Ana");
        ana.commits(DAY, "For my part I will listen.");

        assertThat(records.metrics()).isEmpty();
        assertThat(records.totals(List.of(ana.id()), List.of(new Period(DAY, DAY))))
                .isEmpty();
    }
}
