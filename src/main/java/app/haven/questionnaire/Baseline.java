package app.haven.questionnaire;

import java.util.UUID;

/** The first score that a member has on a scale, and the response that it comes from. */
public record Baseline(String scaleCode, UUID responseId, double score) {}
