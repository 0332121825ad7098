package app.haven.error;

/**
 * A stack trace without the exceptions' messages: those of drivers and parsers quote values, and a log must never carry
 * what people wrote.
 */
public final class ContentFreeTrace {

    private static final int FRAMES = 12;

    private ContentFreeTrace() {}

    /** The classes of the chain and the first frames of the root cause. */
    public static String of(Throwable e) {
        StringBuilder trace = new StringBuilder(summaryOf(e));
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append("\n    at ").append(frames[i]);
        }
        return trace.toString();
    }

    public static String summaryOf(Throwable e) {
        StringBuilder chain = new StringBuilder(e.getClass().getName());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            chain.append(" <- ").append(cause.getClass().getName());
        }
        return chain.toString();
    }
}
