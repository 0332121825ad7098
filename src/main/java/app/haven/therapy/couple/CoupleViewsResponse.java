package app.haven.therapy.couple;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every couple that the therapist sees. */
@Schema(name = "ClientCouples", description = "Every couple of whom both show the therapist the same kind of records.")
public record CoupleViewsResponse(
        @Schema(required = true, maxItems = 10_000) List<CoupleViewResponse> couples) {}
