package app.haven.therapy.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something of one client that has passed a threshold. */
@Schema(
        name = "Alert",
        description = "Something of one client that has passed its threshold. A reason to ask, never a verdict.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertResponse(
        @Schema(
                required = true,
                description = "The client's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID clientId,

        @Schema(required = true, examples = "Ana", maxLength = 120)
        String displayName,

        @Schema(required = true, examples = "FALLING_SAFETY")
        AlertKind kind,

        @Schema(description = "Of falling safety: which.", examples = "INNER_SAFETY", maxLength = 100)
        String metric,

        @Schema(
                description = "Of falling safety: the mean of the 14 days before the last 14.",
                examples = "4.1",
                format = "double")
        Double before,

        @Schema(description = "Of falling safety: the mean of the last 14 days.", examples = "2.9", format = "double")
        Double now,

        @Schema(
                description = "Of missed check-ins: the day of the last; absent when there never was one.",
                examples = "2026-03-14")
        LocalDate lastCheckInOn,

        @Schema(description = "Of deteriorated scores: how many.", examples = "1", format = "int64", minimum = "1")
        Long scores) {

    @Override
    public String toString() {
        return "Alert[clientId=%s, redacted]".formatted(clientId);
    }
}
