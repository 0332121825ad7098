package app.haven.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One access as the database holds it, so that kind and scopes are whatever stands there.
 *
 * @param sequence counts the owner's lines from 1
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by AccessLogChain alone.
record AccessLogLine(
        UUID ownerId,
        long sequence,
        UUID actorId,
        UUID grantId,
        String kind,
        List<String> scopes,
        Instant accessedAt,
        byte[] digest) {}
