package app.haven.practice;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which guided process to begin. */
@Schema(description = "Which guided process to begin.")
public record StartGuidedSessionRequest(
        @NotNull
        @Schema(
                description = "A process of `listGuidedProcesses`; its newest version is begun.",
                examples = "a60967d4-1b0e-4dd3-8deb-70b7882224ad")
        UUID processId) {}
