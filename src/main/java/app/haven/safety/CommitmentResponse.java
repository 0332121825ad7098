package app.haven.safety;

import app.haven.http.Versioned;
import app.haven.vocabulary.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment as this viewer sees it. The partner is shown neither when it was written nor where its author was. */
@Schema(name = "Commitment", description = "A commitment as this viewer sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentResponse(
        @Schema(required = true, examples = "01890a64-5e6f-7a7b-8c8d-9e0f1a2b3c4d")
        UUID id,

        @Schema(
                required = true,
                description = "The account of the author, who alone keeps it.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID authorId,

        @Schema(required = true, examples = "For my part I will ask before I give advice.", maxLength = 2000)
        String words,

        @Schema(description = "By when.", examples = "2026-03-31")
        LocalDate dueDate,

        @Schema(
                description = "IANA time zone of `dueDate`; shown to its author alone.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(required = true, examples = "OPEN") CommitmentStatus status,

        @Schema(required = true, examples = "SHARED") Visibility visibility,

        @Schema(description = "When it was last shared; absent while it never was.", examples = "2026-03-01T20:00:00Z")
        Instant sharedAt,

        @Schema(
                description = "The revision mark: when what it promises last changed while it was shared, or since.",
                examples = "2026-03-02T09:00:00Z")
        Instant revisedAt,

        @Schema(description = "When it was made; shown to its author alone.", examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
