package app.haven.privacy;

import app.haven.vocabulary.GrantScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One look at the member's data. */
@Schema(name = "Access", description = "One look of a therapist at the member's data.")
public record AccessResponse(
        @Schema(
                required = true,
                description = "Counts the lines of this member's log from 1, without a gap.",
                examples = "12",
                format = "int64",
                minimum = "1")
        long sequence,

        @Schema(required = true, description = "Who looked.", examples = "01890a62-3c4d-7e5f-9a6b-7c8d9e0f1a2b")
        UUID therapistId,

        @Schema(
                required = true,
                description = "By which of the member's grants.",
                examples = "01890a63-4d5e-7f60-8b7c-8d9e0f1a2b3c")
        UUID grantId,

        @Schema(required = true, description = "At what.", examples = "TIMELINE")
        AccessKind kind,

        @Schema(
                required = true,
                description = "What of it the look took in, in the order of the vocabulary.",
                uniqueItems = true,
                maxItems = 7)
        List<GrantScope> scopes,

        @Schema(required = true, examples = "2026-03-02T09:15:00.123456Z")
        Instant accessedAt) {

    static AccessResponse from(AccessLogLine line) {
        return new AccessResponse(
                line.sequence(),
                line.actorId(),
                line.grantId(),
                AccessKind.valueOf(line.kind()),
                line.scopes().stream().map(GrantScope::valueOf).toList(),
                line.accessedAt());
    }
}
