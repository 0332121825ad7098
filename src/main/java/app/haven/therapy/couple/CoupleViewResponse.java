package app.haven.therapy.couple;

import app.haven.vocabulary.GrantScope;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A couple of whom both show the therapist something. */
@Schema(name = "ClientCouple", description = "A couple of whom both show the therapist the same kind of records.")
public record CoupleViewResponse(
        @Schema(required = true, examples = "01890a5e-bda7-785c-8ddf-c413203b9168")
        UUID coupleId,

        @Schema(required = true, maxItems = 2) List<Member> members,

        @Schema(required = true, description = "What both show.", minItems = 1, maxItems = 7, uniqueItems = true)
        List<GrantScope> scopes) {

    /** One of the two. */
    @Schema(name = "ClientCoupleMember", description = "One of the two.")
    public record Member(
            @Schema(
                    required = true,
                    description = "The client's account.",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID clientId,

            @Schema(required = true, examples = "Ana", maxLength = 120)
            String displayName) {

        @Override
        public String toString() {
            return "ClientCoupleMember[clientId=%s, redacted]".formatted(clientId);
        }
    }
}
