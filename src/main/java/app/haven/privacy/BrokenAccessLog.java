package app.haven.privacy;

import java.util.UUID;

/**
 * A log that is not as the service wrote it.
 *
 * @param sequence the first line that is wrong or missing
 */
record BrokenAccessLog(UUID ownerId, long sequence) {}
