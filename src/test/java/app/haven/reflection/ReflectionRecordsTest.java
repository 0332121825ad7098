package app.haven.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.therapy.Client;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.vocabulary.GrantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReflectionRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Inject
    ReflectionRecords records;

    private Client ana;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
    }

    @Test
    void aReflectionShowsItsWordsSharedOrNot() {
        UUID secret = ana.reflects("2025-03-05T10:00:00Z", "for myself");
        UUID shared = ana.reflects("2025-03-06T10:00:00Z", "for the two of us");
        UUID withdrawn = ana.reflects("2025-03-07T10:00:00Z", "taken back");
        Client ben = Client.register("Ben");
        ana.member().pairWith(ben.member());
        moves(shared, "share");
        moves(withdrawn, "share");
        moves(withdrawn, "withdraw");

        assertThat(ana.timeline(records))
                .containsExactly(
                        entry(withdrawn, "2025-03-07T10:00:00Z", "taken back"),
                        entry(shared, "2025-03-06T10:00:00Z", "for the two of us"),
                        entry(secret, "2025-03-05T10:00:00Z", "for myself"));
        assertThat(ben.timeline(records)).isEmpty();
    }

    private void moves(UUID reflection, String move) {
        ana.member()
                .asks()
                .post("/v1/reflections/" + reflection + "/" + move)
                .then()
                .statusCode(200);
    }

    private static TimelineEntry entry(UUID id, String occurredAt, String body) {
        return new TimelineEntry(
                id,
                "REFLECTION",
                GrantScope.REFLECTIONS,
                LocalDate.parse(occurredAt.substring(0, 10)),
                Instant.parse(occurredAt),
                List.of(),
                List.of(new Term("kind", "reflectionKind", "PAIN")),
                body);
    }

    /** Of when it happened, or else of when it was written; both by UTC. */
    @Test
    void theDayIsThatOfItsTimeByUtc() {
        UUID late = ana.reflects(DAY + "T23:59:59Z", "late");
        Member member = ana.member();
        UUID written = UUID.fromString(member.writes("no time"));
        Client.makeItOf("reflection", written, DAY.plusDays(1) + "T00:00:00Z");

        assertThat(ana.timeline(records, DAY, DAY))
                .extracting(TimelineEntry::id)
                .containsExactly(late);
        assertThat(ana.timeline(records, DAY.plusDays(1), DAY.plusDays(1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo(written);
                    assertThat(entry.occurredAt()).isNull();
                    assertThat(entry.localDate()).isEqualTo(DAY.plusDays(1));
                });
        assertThat(records.lastEntries(List.of(ana.id())))
                .containsExactly(new LastEntry(ana.id(), "REFLECTION", DAY.plusDays(1)));
    }

    @Test
    void reflectionsAreNotCounted() {
        ana.reflects(DAY + "T10:00:00Z", "words");

        assertThat(records.metrics()).isEmpty();
        assertThat(records.totals(List.of(ana.id()), List.of(new Period(DAY, DAY))))
                .isEmpty();
    }
}
