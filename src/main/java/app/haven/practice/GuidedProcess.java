package app.haven.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a guided process: its steps in their order, with its texts by language. Once published, a version never
 * changes: a correction is the next version.
 *
 * @param practiceId the practice of the catalogue that a finished session counts as
 */
record GuidedProcess(UUID id, int version, String code, UUID practiceId, Map<String, Text> texts, List<Step> steps) {

    /** Name and description in one language. */
    record Text(String name, String description) {}

    /** One step with its texts by language. */
    record Step(String code, Map<String, StepText> texts) {}

    /** Title and prompt in one language. */
    record StepText(String title, String prompt) {}
}
