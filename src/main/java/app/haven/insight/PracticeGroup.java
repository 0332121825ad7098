package app.haven.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some weeks of one kind, and the triggers of the weeks after them. */
@Schema(description = "Weeks with more, or with less, practice, and the way back to openness in the weeks after them.")
public record PracticeGroup(
        @Schema(required = true, description = "How many weeks.", examples = "6")
        long weeks,

        @Schema(required = true) OpennessMedian openness) {}
