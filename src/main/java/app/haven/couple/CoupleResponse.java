package app.haven.couple;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The active couple: who and since when, and nothing about what the partner does. */
@Schema(name = "Couple", description = "The active couple: who and since when. Nothing about what the partner does.")
public record CoupleResponse(
        @Schema(required = true, examples = "01890a5e-0b7d-7f00-8a1b-2c3d4e5f6a7b")
        UUID id,

        @Schema(required = true) Partner partner,

        @Schema(required = true, description = "Since when.", examples = "2026-03-01T07:30:00Z")
        Instant since,

        @Schema(
                required = true,
                description = "IANA time zone whose days the two share. It says nothing about where either is.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone) {

    /** The other member. */
    @Schema(name = "Partner", description = "The other member of the couple.")
    public record Partner(
            @Schema(required = true, examples = "01890a5d-c0de-7b1a-9f00-a1b2c3d4e5f6")
            UUID id,

            @Schema(required = true, description = "The name that the partner chose.", examples = "Ben", maxLength = 80)
            String displayName) {}
}
