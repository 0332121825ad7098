package app.haven.couple;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The member's couples that have ended. */
@Schema(name = "FormerCouples", description = "The member's couples that have ended, the last first.")
public record FormerCouplesResponse(
        @Schema(required = true, maxItems = 100) List<FormerCoupleResponse> items) {}
