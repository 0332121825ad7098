package app.haven.therapy.session;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One session, as only its therapist sees it. */
@Schema(name = "TherapySession", description = "One session, as only its therapist sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionResponse(
        @Schema(required = true, examples = "01890a65-6f70-7b91-8cad-1e2f3a4b5c6d")
        UUID id,

        @Schema(
                required = true,
                description = "The client's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID clientId,

        @Schema(required = true, description = "The day, where the therapist is.", examples = "2026-03-14")
        LocalDate heldOn,

        @Schema(
                required = true,
                description = "IANA time zone of that day.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(description = "For the therapist alone.", examples = "Spoke about the evenings.", maxLength = 10_000)
        String note,

        @Schema(required = true, examples = "2026-03-14T17:05:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {

    @Override
    public String toString() {
        return "TherapySession[id=%s, redacted]".formatted(id);
    }
}
