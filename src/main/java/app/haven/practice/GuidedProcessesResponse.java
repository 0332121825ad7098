package app.haven.practice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All guided processes. */
@Schema(name = "GuidedProcesses", description = "All guided processes, of each the newest version first.")
public record GuidedProcessesResponse(
        @Schema(required = true, maxItems = 1000) List<GuidedProcessResponse> items) {}
