package app.haven.auth;

import app.haven.error.ProblemException;
import java.util.List;
import java.util.Map;

/** One answer for every reason, so that a stolen token tells its thief nothing. */
class RefreshRefusedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    RefreshRefusedException() {
        super(
                401,
                "refresh_refused",
                "The refresh token does not hold",
                "Sign in again.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
