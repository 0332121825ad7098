package app.haven.privacy;

/** The end of a member's access log is not as the service left it. */
class AccessLogBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
