package app.haven.safety;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One check-in, as only its owner sees it. */
@Schema(name = "CheckIn", description = "How safe a member felt, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInResponse(
        @Schema(required = true, examples = "01890a61-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
        UUID id,

        @Schema(required = true, description = "The day where the member was.", examples = "2026-03-01")
        LocalDate localDate,

        @Schema(
                required = true,
                description = "IANA time zone where the member was.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(
                required = true,
                description = "Within: 1 (not at all) to 5 (very).",
                examples = "4",
                format = "int32",
                minimum = "1",
                maximum = "5")
        int innerSafety,

        @Schema(
                description = "In the relationship: 1 (not at all) to 5 (very).",
                examples = "3",
                format = "int32",
                minimum = "1",
                maximum = "5")
        Integer relationshipSafety,

        QualityRatings toSelf,

        QualityRatings toPartner,

        @Schema(examples = "Quiet morning. I did not rush myself.", maxLength = 10_000)
        String note,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
