package app.haven.security;

import static app.haven.security.Row.own;

import java.util.List;
import java.util.stream.Stream;

/** Who may not: insights, which are made of the caller's own records whoever it is. */
final class InsightRows {

    static final List<Row> ROWS = Stream.of(
                    "getSafetyInsight", "getTriggerInsight", "getTimeToOpennessInsight", "getPracticeEffectInsight")
            //                    X    B    F
            .map(id -> own(id, 200, 200, 200).asking("from", "2024-01-01").asking("to", "2026-12-31"))
            .toList();

    private InsightRows() {}
}
