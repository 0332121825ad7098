package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.testing.Member;
import java.util.List;
import java.util.Map;

/** Who may not touch what was triggered in A: everybody else. */
final class TriggerRows {

    private static final Map<String, Object> RETURN = Map.of("returnedAt", "2025-06-01T19:25:00Z", "openness", 4);

    static final List<Row> ROWS = List.of(
            //                             X    B    F
            own("logTrigger", 201, 201, 201).with((world, id) -> Member.trigger()),
            own("listTriggerLogs", 200, 200, 200),
            own("getTriggerLog", 404, 404, 404).on("A's trigger log", world -> world.triggerLog),
            own("changeTriggerLog", 404, 404, 404)
                    .on("A's trigger log", world -> world.triggerLog)
                    .with((world, id) -> Map.of("intensity", 1)),
            own("deleteTriggerLog", 404, 404, 404).on("A's trigger log", world -> world.triggerLog),
            own("recordReturn", 404, 404, 404)
                    .on("A's trigger log", world -> world.triggerLog)
                    .with((world, id) -> RETURN),
            own("closeWithoutReturn", 404, 404, 404).on("A's trigger log", world -> world.triggerLog),
            own("reopenTriggerLog", 404, 404, 404).on("A's trigger log", world -> world.triggerLog));

    private TriggerRows() {}
}
