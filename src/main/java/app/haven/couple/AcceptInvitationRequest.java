package app.haven.couple;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that the other gave. */
@Schema(description = "The code that the other gave.")
public record AcceptInvitationRequest(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "Case, hyphens and spaces do not matter.", examples = "7KQ2-M9XD-4TVB-C3RW")
        String code) {

    @Override
    public String toString() {
        return "AcceptInvitationRequest[redacted]";
    }
}
