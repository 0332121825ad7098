package app.haven.privacy;

/**
 * What came of looking through all access logs.
 *
 * @param gone logs of which an earlier head was kept, and whose owners have no account any more
 */
record AccessLogFindings(long logs, long lines, long broken, long gone) {}
