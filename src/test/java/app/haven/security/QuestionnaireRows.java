package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.testing.SomeQuestionnaire;
import java.util.List;
import java.util.Map;

/** Who may not: questionnaires are everybody's, and a response is nobody's but its respondent's. */
final class QuestionnaireRows {

    static final String QUESTIONNAIRE = "EMOTIONAL_SAFETY";

    static final Map<String, Object> SCHEDULE = Map.of(
            "questionnaireCode",
            QUESTIONNAIRE,
            "everyWeeks",
            2,
            "firstDate",
            "2026-03-01",
            "timeZone",
            "Europe/Madrid");

    static final List<Row> ROWS = List.of(
            //                                     X    B    F
            own("listQuestionnaires", 200, 200, 200),
            own("getQuestionnaire", 200, 200, 200).on("a questionnaire", world -> QUESTIONNAIRE),
            own("exportQuestionnaire", 200, 200, 200).on("a questionnaire", world -> QUESTIONNAIRE),
            own("importQuestionnaire", 403, 403, 403)
                    .operator(201)
                    .with((world, id) -> SomeQuestionnaire.document(SomeQuestionnaire.newCode(), 1)),
            own("beginQuestionnaireResponse", 201, 201, 201)
                    .with((world, id) -> Map.of("questionnaireCode", QUESTIONNAIRE)),
            own("listQuestionnaireResponses", 200, 200, 200),
            own("getQuestionnaireResponse", 404, 404, 404).on("A's begun response", world -> world.begunResponse),
            own("getQuestionnaireResponse", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse),
            own("exportQuestionnaireResponse", 404, 404, 404).on("A's begun response", world -> world.begunResponse),
            own("exportQuestionnaireResponse", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse),
            own("exportQuestionnaireScores", 404, 404, 404).on("A's begun response", world -> world.begunResponse),
            own("exportQuestionnaireScores", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse),
            own("saveQuestionnaireAnswers", 404, 404, 404)
                    .on("A's begun response", world -> world.begunResponse)
                    .with((world, id) -> Map.of("answers", Map.of("inner-1", "OFTEN"))),
            own("saveQuestionnaireAnswers", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse)
                    .with((world, id) -> Map.of("answers", Map.of("inner-1", "OFTEN"))),
            own("submitQuestionnaireResponse", 404, 404, 404).on("A's begun response", world -> world.begunResponse),
            own("submitQuestionnaireResponse", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse),
            own("deleteQuestionnaireResponse", 404, 404, 404).on("A's begun response", world -> world.begunResponse),
            own("deleteQuestionnaireResponse", 404, 404, 404)
                    .on("A's submitted response", world -> world.submittedResponse),
            own("scheduleQuestionnaire", 201, 201, 201).with((world, id) -> SCHEDULE),
            own("listQuestionnaireSchedules", 200, 200, 200),
            own("getQuestionnaireSchedule", 404, 404, 404).on("A's schedule", world -> world.questionnaireSchedule),
            own("deleteQuestionnaireSchedule", 404, 404, 404).on("A's schedule", world -> world.questionnaireSchedule));

    private QuestionnaireRows() {}
}
