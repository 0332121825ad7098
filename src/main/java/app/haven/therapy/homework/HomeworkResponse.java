package app.haven.therapy.homework;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One piece of homework; client and therapist see the same of it. */
@Schema(name = "Homework", description = "What a therapist has proposed to a client, and what the client makes of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HomeworkResponse(
        @Schema(required = true, examples = "01890a66-7081-7ca2-8dbe-2f3a4b5c6d7e")
        UUID id,

        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID therapistId,

        @Schema(
                required = true,
                description = "The grant under which it was proposed.",
                examples = "01890a64-5e6f-7a80-8b9c-0d1e2f3a4b5c")
        UUID grantId,

        @Schema(required = true, examples = "Ten quiet minutes each evening.", maxLength = 2000)
        String task,

        @Schema(description = "By when; absent if that does not matter.", examples = "2026-03-28")
        LocalDate dueDate,

        @Schema(description = "IANA time zone of `dueDate`.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Schema(required = true, examples = "ACCEPTED") HomeworkState state,

        @Schema(required = true, examples = "2026-03-14T17:05:00Z")
        Instant proposedAt,

        @Schema(
                description = "When the state last changed; absent while it is proposed.",
                examples = "2026-03-15T08:00:00Z")
        Instant decidedAt,

        @JsonIgnore int version)
        implements Versioned {

    @Override
    public String toString() {
        return "Homework[id=%s, state=%s, redacted]".formatted(id, state);
    }
}
