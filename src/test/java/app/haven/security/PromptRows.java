package app.haven.security;

import static app.haven.security.Row.own;

import java.util.List;
import java.util.Map;

/** Who may not: the questions of a couple and the answers to them. */
final class PromptRows {

    private static final Map<String, Object> ANSWER = Map.of("body", "an answer of my own");

    static final List<Row> ROWS = List.of(
            //                             X    B    F
            own("setCoupleTimeZone", 200, 200, 404).with((world, id) -> Map.of("timeZone", "Europe/Paris")),
            own("listPrompts", 200, 200, 200),
            own("putPrompt", 201, 201, 409).with((world, id) -> Map.of("text", "a question of my own")),
            own("listCouplePrompts", 200, 200, 404),
            own("getDailyPrompt", 200, 200, 404),
            own("getCouplePrompt", 404, 200, 404).on("A's question", world -> world.question),
            own("getCouplePrompt", 404, 200, 404).on("a revealed question", world -> world.revealedQuestion),
            own("getCouplePrompt", 404, 200, 404).on("the couple's question of today", world -> world.dailyQuestion),
            own("getCouplePrompt", 404, 404, 404).on("an old question", world -> world.formerQuestion),
            own("removePrompt", 404, 404, 404).on("A's question", world -> world.question),
            own("answerPrompt", 404, 201, 404)
                    .on("A's question", world -> world.question)
                    .with((world, id) -> ANSWER)
                    .altering(),
            own("answerPrompt", 404, 409, 404)
                    .on("a revealed question", world -> world.revealedQuestion)
                    .with((world, id) -> ANSWER),
            own("answerPrompt", 404, 404, 404)
                    .on("an old question", world -> world.formerQuestion)
                    .with((world, id) -> ANSWER),
            own("listLeftPrompts", 200, 200, 200)
                    .on("A's couple", world -> world.couple)
                    .hiding(),
            own("listLeftPrompts", 200, 200, 200)
                    .on("A's former couple", world -> world.formerCouple)
                    .hiding(),
            own("listPromptAnswers", 200, 200, 200),
            own("getPromptAnswer", 404, 404, 404).on("A's unrevealed answer", world -> world.unrevealedAnswer),
            own("getPromptAnswer", 404, 404, 404).on("A's revealed answer", world -> world.revealedAnswer),
            own("changePromptAnswer", 404, 404, 404)
                    .on("A's unrevealed answer", world -> world.unrevealedAnswer)
                    .with((world, id) -> ANSWER),
            own("changePromptAnswer", 404, 404, 404)
                    .on("A's revealed answer", world -> world.revealedAnswer)
                    .with((world, id) -> ANSWER),
            own("deletePromptAnswer", 404, 404, 404).on("A's unrevealed answer", world -> world.unrevealedAnswer),
            own("deletePromptAnswer", 404, 404, 404).on("A's revealed answer", world -> world.revealedAnswer));

    private PromptRows() {}
}
