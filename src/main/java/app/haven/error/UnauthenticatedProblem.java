package app.haven.error;

import java.util.List;
import java.util.Map;

/** No token, or one that does not hold. Why it does not hold is nobody's business but the security log's. */
public final class UnauthenticatedProblem extends ProblemException {

    /** Of {@link #challenge()}. */
    public static final String CODE = "unauthenticated";

    private static final long serialVersionUID = 1L;

    private UnauthenticatedProblem(String code, String title, String detail, Map<String, String> headers) {
        super(401, code, title, detail, List.of(), headers);
    }

    public static UnauthenticatedProblem challenge() {
        return with(CODE, "Sign in first", "Send a valid access token: `Authorization: Bearer …`.");
    }

    public static UnauthenticatedProblem with(String code, String title, String detail) {
        return new UnauthenticatedProblem(code, title, detail, Map.of("WWW-Authenticate", "Bearer"));
    }
}
