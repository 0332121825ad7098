package app.haven.therapy.client;

import app.haven.vocabulary.GrantScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One client, as far as their grant shows. */
@Schema(name = "RosterEntry", description = "One client, as far as the client's own grant shows.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RosterEntry(
        @Schema(
                required = true,
                description = "The client's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID clientId,

        @Schema(required = true, examples = "Ana", maxLength = 120)
        String displayName,

        @Schema(required = true, examples = "01890a64-5e6f-7a80-8b9c-0d1e2f3a4b5c")
        UUID grantId,

        @Schema(required = true, description = "What the grant shows.", minItems = 1, maxItems = 7, uniqueItems = true)
        List<GrantScope> scopes,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant grantedAt,

        @Schema(required = true, examples = "2026-09-01T00:00:00Z")
        Instant expiresAt,

        @Schema(
                description = "The latest local date of any record that the grant shows; absent when there is none.",
                examples = "2026-03-28")
        LocalDate lastActivityOn,

        @Schema(
                description =
                        "On how many of the 28 days up to today (UTC) the client has logged a practice; absent without the"
                                + " scope PRACTICE. A fact, not a mark.",
                examples = "19",
                format = "int32",
                minimum = "0",
                maximum = "28")
        Integer daysPractisedOfLast28) {

    @Override
    public String toString() {
        return "RosterEntry[clientId=%s, redacted]".formatted(clientId);
    }
}
