package app.haven.trigger;

import app.haven.time.IanaTimeZone;
import app.haven.vocabulary.Context;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What was triggered in the member. First person only: there is no member for what the partner did. */
@Schema(description = "What was triggered in the member, in the first person only.")
public record LogTriggerRequest(
        @NotNull @Schema(description = "When; not in the future.", examples = "2026-03-01T18:40:00Z")
        Instant occurredAt,

        @NotNull
        @IanaTimeZone
        @Schema(
                description = "IANA time zone where the member was; the local day and hour come from it.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @NotNull
        @Size(min = 1, max = 5)
        @UniqueElements
        @Schema(description = "What the member was afraid of; a set, so its order has no meaning.", uniqueItems = true)
        List<@NotNull Fear> fears,

        @Size(max = 9)
        @UniqueElements
        @Schema(description = "The member's own reactions; a set, and it may be empty.", uniqueItems = true)
        List<@NotNull Reaction> reactions,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = "How strong: 1 (hardly) to 5 (very).", examples = "4", format = "int32")
        Integer intensity,

        @NotNull @Schema(examples = "TRIGGERED") Context context,

        @Schema(
                description = "\"I left myself\": the member lost touch with what was going on inside.",
                examples = "true",
                defaultValue = "false")
        Boolean leftMyself,

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "My chest went tight when the door closed.")
        String note) {

    boolean hasLeftMyself() {
        return Boolean.TRUE.equals(leftMyself);
    }

    List<Reaction> reactionsOrNone() {
        return reactions == null ? List.of() : reactions;
    }

    @Override
    public String toString() {
        return "LogTriggerRequest[redacted]";
    }
}
