package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.therapy.Practitioner;
import java.util.List;
import java.util.Map;

/**
 * Who may not: A's grants and homework, the therapist's notes, and what a therapist alone may ask. How far each therapist sees
 * is {@code TherapistsSightTest}'s matter.
 */
final class GrantRows {

    private static final Map<String, Object> SESSION = Map.of("heldOn", "2026-03-14", "timeZone", "Europe/Madrid");

    static final List<Row> ROWS = List.of(
            //                              X    B    F
            own("grantTherapist", 404, 404, 404)
                    .with((world, id) -> Practitioner.grantTo("0000-0000-0000-0000", "SAFETY")),
            own("listGrants", 200, 200, 200),
            own("getGrant", 404, 404, 404).on("A's grant", world -> world.grant),
            own("changeGrant", 404, 404, 404)
                    .on("A's grant", world -> world.grant)
                    .with((world, id) -> Map.of("purpose", "Another.")),
            own("revokeGrant", 404, 404, 404).on("A's grant", world -> world.grant),
            own("listHomework", 200, 200, 200),
            own("getHomework", 404, 404, 404).on("A's homework", world -> world.homework),
            own("decideHomework", 404, 404, 404)
                    .on("A's homework", world -> world.homework)
                    .with((world, id) -> Map.of("state", "DECLINED")),
            own("listQuestionnaireAssignments", 200, 200, 200),
            own("declineQuestionnaireAssignment", 404, 404, 404).on("A's assignment", world -> world.assignment),
            own("listTherapySessions", 200, 200, 200),
            own("getTherapySession", 404, 404, 404).on("a note on A", world -> world.sessionNote),
            own("changeTherapySession", 404, 404, 404)
                    .on("a note on A", world -> world.sessionNote)
                    .with((world, id) -> Map.of("note", "Another.")),
            own("deleteTherapySession", 404, 404, 404).on("a note on A", world -> world.sessionNote),
            own("listClients", 403, 403, 403),
            own("listMetrics", 403, 403, 403),
            own("listAlerts", 403, 403, 403),
            own("listClientCouples", 403, 403, 403),
            aboutA("getClientSummary"),
            aboutA("getClientTimeline"),
            aboutA("getClientSeries")
                    .asking("metric", "INNER_SAFETY")
                    .asking("from", "2026-03-01")
                    .asking("to", "2026-03-31"),
            aboutA("getAlertThresholds"),
            aboutA("setAlertThresholds").with((world, id) -> Map.of("deterioratedScore", true)),
            aboutA("noteTherapySession").with((world, id) -> SESSION),
            aboutA("proposeHomework").with((world, id) -> Map.of("task", "Sit.")),
            aboutA("listProposedHomework"),
            aboutA("getProposedHomework"),
            aboutA("takeHomeworkBack"),
            aboutA("assignQuestionnaire").with((world, id) -> Map.of("questionnaireCode", "EMOTIONAL_SAFETY")),
            aboutA("listAssignedQuestionnaires"),
            aboutA("getAssignedQuestionnaire"),
            aboutA("takeQuestionnaireBack"),
            own("getClientCoupleSeries", 403, 403, 403)
                    .on("A's couple", world -> world.couple)
                    .asking("metric", "INNER_SAFETY")
                    .asking("from", "2026-03-01")
                    .asking("to", "2026-03-31"),
            own("listClientCoupleReflections", 403, 403, 403).on("A's couple", world -> world.couple));

    private GrantRows() {}

    private static Row aboutA(String operationId) {
        return own(operationId, 403, 403, 403).on("A", world -> world.a.id().toString());
    }
}
