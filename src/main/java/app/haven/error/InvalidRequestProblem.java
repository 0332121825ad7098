package app.haven.error;

import java.util.List;
import java.util.Map;

/** The request itself is wrong; the errors say where and how to mend it. */
public final class InvalidRequestProblem extends ProblemException {

    public static final String CODE = "invalid_request";
    public static final String TITLE = "The request is not valid";
    public static final String DETAIL = "Mend what `errors` names and send the request again. Nothing was stored.";

    private static final long serialVersionUID = 1L;

    public InvalidRequestProblem(List<FieldProblem> errors) {
        super(400, CODE, TITLE, DETAIL, errors, Map.of());
    }

    public InvalidRequestProblem(String pointer, String code, String message) {
        this(List.of(new FieldProblem(pointer, code, message)));
    }
}
