package app.haven.auth;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The own live sessions. */
@Schema(name = "Sessions", description = "The own live sessions, the last used first.")
public record SessionsResponse(
        @Schema(required = true, maxItems = 200) List<SessionResponse> items) {}
