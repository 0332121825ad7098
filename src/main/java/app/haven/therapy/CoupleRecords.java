package app.haven.therapy;

import app.haven.http.Cursors;
import app.haven.vocabulary.GrantScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a couple has shared with each other, for a therapist to whom both have granted it. Features implement it, and are found
 * by CDI.
 */
public interface CoupleRecords {

    GrantScope scope();

    /** What is shared in the couple at this moment, the last shared first; one statement. */
    List<Shared> shared(UUID coupleId, Collection<UUID> memberIds, Cursors.Position after, int limit);

    /** Something that one member has shared with the other. */
    record Shared(UUID ownerId, Instant sharedAt, TimelineEntry entry) {}
}
