package app.haven.couple;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All own blocks. */
@Schema(name = "Blocks", description = "All own blocks, the newest first.")
public record BlocksResponse(
        @Schema(required = true, maxItems = 1000) List<BlockResponse> items) {}
