package app.haven.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A live signal, to its sender and to the partner alike. It does not say when it was sent. */
@Schema(name = "DaySignal", description = "What today is like for somebody. It says nothing about anybody else.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DaySignalResponse(
        @Schema(required = true, examples = "TIRED") DaySignalCode code,

        @Schema(examples = "Short night. I will be quiet today.", maxLength = 280)
        String note,

        @Schema(required = true, description = "From then on it is gone.", examples = "2026-03-01T20:00:00Z")
        Instant expiresAt) {}
