package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.testing.Member;
import java.util.List;
import java.util.Map;

/** The rows of practice plans and guided sessions. */
final class PracticeRows {

    static final String PROCESS = "a60967d4-1b0e-4dd3-8deb-70b7882224ad";

    private static final Map<String, Object> END =
            Map.of("localDate", "2026-03-01", "timeZone", Member.ZONE, "minutes", 30, "context", "PEACEFUL");

    static final List<Row> ROWS = List.of(
            //                              X    B    F
            own("planPractice", 201, 201, 201).with((world, id) -> plan(Member.builtInPractice())),
            own("planPractice", 400, 400, 400)
                    .on("A's practice", world -> world.practice)
                    .with((world, id) -> plan(id))
                    .hiding(),
            own("listPracticePlans", 200, 200, 200),
            own("getPracticePlan", 404, 404, 404).on("A's practice plan", world -> world.practicePlan),
            own("listPlanOccurrences", 404, 404, 404)
                    .on("A's practice plan", world -> world.practicePlan)
                    .asking("from", "2026-03-01")
                    .asking("to", "2026-03-31"),
            own("changePracticePlan", 404, 404, 404)
                    .on("A's practice plan", world -> world.practicePlan)
                    .with((world, id) -> Map.of("minutes", 99)),
            own("deletePracticePlan", 404, 404, 404).on("A's practice plan", world -> world.practicePlan),
            own("listGuidedProcesses", 200, 200, 200),
            own("startGuidedSession", 201, 201, 201).with((world, id) -> Map.of("processId", PROCESS)),
            own("listGuidedSessions", 200, 200, 200),
            own("getGuidedSession", 404, 404, 404).on("A's guided session", world -> world.guidedSession),
            own("answerStep", 404, 404, 404)
                    .on("A's guided session", world -> world.guidedSession)
                    .with((world, id) -> Map.of("text", "other words")),
            own("finishGuidedSession", 404, 404, 404)
                    .on("A's guided session", world -> world.guidedSession)
                    .with((world, id) -> END),
            own("abandonGuidedSession", 404, 404, 404).on("A's guided session", world -> world.guidedSession),
            own("deleteGuidedSession", 404, 404, 404).on("A's guided session", world -> world.guidedSession));

    private PracticeRows() {}

    static Map<String, Object> plan(String practice) {
        return Map.of(
                "practiceId",
                practice,
                "weekdays",
                List.of("MO", "WE"),
                "localTime",
                "07:30",
                "timeZone",
                Member.ZONE,
                "startDate",
                "2026-03-02",
                "minutes",
                12);
    }
}
