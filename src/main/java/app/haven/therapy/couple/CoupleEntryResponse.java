package app.haven.therapy.couple;

import app.haven.therapy.CoupleRecords;
import app.haven.therapy.TimelineEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that one of the two has shared with the other. */
@Schema(name = "CoupleEntry", description = "Something that one of the two has shared with the other.")
public record CoupleEntryResponse(
        @Schema(
                required = true,
                description = "Whose words they are.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID clientId,

        @Schema(required = true, description = "When it was last shared.", examples = "2026-03-01T20:15:00Z")
        Instant sharedAt,

        @Schema(required = true) TimelineEntry entry) {

    static CoupleEntryResponse of(CoupleRecords.Shared shared) {
        return new CoupleEntryResponse(shared.ownerId(), shared.sharedAt(), shared.entry());
    }
}
