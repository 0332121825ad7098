package app.haven.error;

/** What does not exist and what is somebody else's: one answer for both, so that nobody can tell them apart. */
public final class NotFoundProblem extends ProblemException {

    public static final String CODE = "not_found";
    public static final String TITLE = "Not found";
    public static final String DETAIL = "There is no such thing, or it is not yours to see.";

    private static final long serialVersionUID = 1L;

    public NotFoundProblem() {
        super(404, CODE, TITLE, DETAIL);
    }
}
