package app.haven.user;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which ways a member wants to be told that something is new. No notification ever carries content. */
@Schema(description = "By which ways a member wants to be told that something is new. None carries content.")
public record NotificationPreferences(
        @NotNull @Schema(description = "By email.", examples = "false")
        Boolean email,

        @NotNull @Schema(description = "By Web Push.", examples = "true")
        Boolean push) {}
