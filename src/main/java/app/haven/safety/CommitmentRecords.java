package app.haven.safety;

import app.haven.sealing.Sealing;
import app.haven.therapy.ClientRecords;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.therapy.TimelineQuery;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a grant shows of the commitments: what their author promised, and what has become of it. Nobody keeps score. */
@Singleton
class CommitmentRecords implements ClientRecords {

    private final CommitmentRecordsRepository records;
    private final Sealing sealing;

    CommitmentRecords(CommitmentRecordsRepository records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.COMMITMENTS;
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(commitment -> entry(ownerId, commitment))
                .toList();
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private TimelineEntry entry(UUID ownerId, OwnCommitment commitment) {
        return new TimelineEntry(
                commitment.id(),
                "COMMITMENT",
                GrantScope.COMMITMENTS,
                commitment.day(),
                null,
                List.of(),
                List.of(new Term(
                        "status", "commitmentStatus", commitment.status().name())),
                sealing.open(CommitmentService.WORDS, ownerId, commitment.id(), commitment.sealedWords()));
    }
}
