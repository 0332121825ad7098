package app.haven.practice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The built-in practices and the member's own. */
@Schema(name = "PracticeCatalogue", description = "The built-in practices and the member's own.")
public record CataloguePage(
        @Schema(required = true, description = "In the reader's language (`Accept-Language`).", maxItems = 200)
        List<PracticeResponse> builtIn,

        @Schema(required = true, description = "The member's own, the newest first.", maxItems = 200)
        List<PracticeResponse> own) {}
