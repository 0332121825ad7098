package app.haven.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All courses. */
@Schema(name = "Courses", description = "All courses, of each the newest version, in the order of their codes.")
public record CoursesResponse(
        @Schema(required = true, maxItems = 1000) List<CourseSummaryResponse> items) {}
