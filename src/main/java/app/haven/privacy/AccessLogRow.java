package app.haven.privacy;

/**
 * A line as it lies in the database.
 *
 * @param head of the same owner's log; null when there is none
 */
record AccessLogRow(AccessLogLine line, AccessLogHead head) {}
