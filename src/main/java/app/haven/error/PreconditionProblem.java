package app.haven.error;

/** A change without, or with an outdated, {@code If-Match}. */
public final class PreconditionProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PreconditionProblem(int status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    public static PreconditionProblem missing() {
        return new PreconditionProblem(
                428,
                "precondition_required",
                "Say which version you change",
                "Send `If-Match` with the ETag you read, or `If-Match: *` to overwrite on purpose.");
    }

    public static PreconditionProblem stale() {
        return new PreconditionProblem(
                412,
                "precondition_failed",
                "It has changed meanwhile",
                "Read it again, apply your change to what you find, and send its new ETag in `If-Match`.");
    }
}
