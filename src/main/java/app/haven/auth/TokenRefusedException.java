package app.haven.auth;

/** An access token that does not hold. Why is for the log only. */
class TokenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenRefusedException(Throwable cause) {
        super(cause);
    }

    TokenRefusedException(String reason) {
        super(reason);
    }
}
