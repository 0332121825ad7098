package app.haven.error;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ties an answer to its log lines. It is always ours: a caller's own could forge a log line. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestId.class.getName();

    private RequestId() {}

    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        if (id == null) {
            id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            context.put(KEY, id);
        }
        return id;
    }
}
