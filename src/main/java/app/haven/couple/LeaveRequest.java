package app.haven.couple;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to leave. Everything is optional, and the careful choice is the default. */
@Schema(description = "How to leave. Everything is optional.")
public record LeaveRequest(
        @Schema(
                description = "True leaves what the leaver has shared readable to the other; false withdraws it.",
                examples = "false",
                defaultValue = "false")
        Boolean keepShared,

        @Schema(
                description = "True lets the other's list of former couples say, neutrally, that the leaver has left.",
                examples = "false",
                defaultValue = "false")
        Boolean tellPartner) {

    boolean keepsShared() {
        return Boolean.TRUE.equals(keepShared);
    }

    boolean tellsPartner() {
        return Boolean.TRUE.equals(tellPartner);
    }
}
