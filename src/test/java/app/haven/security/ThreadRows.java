package app.haven.security;

import static app.haven.security.Row.own;

import java.util.List;
import java.util.Map;

/** Who may not: replies, threads and acknowledgements. */
final class ThreadRows {

    private static final Map<String, Object> WORDS = Map.of("body", "words of my own");

    static final List<Row> ROWS = List.of(
            //                             X    B    F
            own("reply", 404, 404, 404)
                    .on("A's private reflection", world -> world.privateReflection)
                    .with((world, id) -> WORDS),
            own("reply", 404, 201, 404)
                    .on("A's shared reflection", world -> world.sharedReflection)
                    .with((world, id) -> WORDS)
                    .altering(),
            own("reply", 404, 404, 404)
                    .on("A's once shared reflection", world -> world.formerReflection)
                    .with((world, id) -> WORDS),
            own("listThread", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("listThread", 404, 200, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("listThread", 404, 404, 404).on("A's once shared reflection", world -> world.formerReflection),
            own("closeThread", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("reopenThread", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("acknowledge", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("acknowledge", 404, 204, 404)
                    .on("A's shared reflection", world -> world.sharedReflection)
                    .altering(),
            own("takeAcknowledgementBack", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("listOwnReplies", 200, 200, 200),
            own("getReply", 404, 200, 404).on("A's reply", world -> world.reply),
            own("getReply", 404, 404, 404).on("A's reply to a former partner", world -> world.formerReply),
            own("changeReply", 404, 404, 404)
                    .on("A's reply", world -> world.reply)
                    .with((world, id) -> WORDS),
            own("removeReply", 404, 404, 404).on("A's reply", world -> world.reply),
            own("removeReply", 404, 404, 404).on("A's reply to a former partner", world -> world.formerReply));

    private ThreadRows() {}
}
