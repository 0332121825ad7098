package app.haven.safety;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rating of a capacity, as only its owner sees it. */
@Schema(name = "CapacityRating", description = "How a member rates an own capacity, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapacityRatingResponse(
        @Schema(required = true, examples = "01890a62-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "STAYING_OPEN_HEARTED")
        Capacity capacity,

        @Schema(
                required = true,
                description = "1 (hardly ever) to 5 (nearly always).",
                examples = "3",
                format = "int32",
                minimum = "1",
                maximum = "5")
        int rating,

        @Schema(required = true, description = "The day where the member was.", examples = "2026-03-01")
        LocalDate localDate,

        @Schema(
                required = true,
                description = "IANA time zone where the member was.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(examples = "I stayed curious when we disagreed.", maxLength = 10_000)
        String note,

        @Schema(required = true, examples = "2026-03-01T20:00:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
