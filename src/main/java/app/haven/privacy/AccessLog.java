package app.haven.privacy;

import app.haven.security.SecurityEvents;
import app.haven.vocabulary.GrantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes down who reads a member's data. */
@ApplicationScoped
public class AccessLog {

    private final AccessLogRepository log;
    private final AccessLogChain chain;
    private final SecurityEvents events;
    private final Clock clock;

    AccessLog(AccessLogRepository log, AccessLogChain chain, SecurityEvents events, Clock clock) {
        this.log = log;
        this.chain = chain;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One look at one member's data.
     *
     * @param grantId by which grant of that member
     * @param scopes what of it the look took in
     */
    public record Access(UUID ownerId, UUID grantId, Set<GrantScope> scopes) {

        public Access {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Adds a line to the log of each member, in the caller's transaction: what was read may be given away once that is
     * committed, and not before. Takes three statements, however many members it is about.
     *
     * @throws AccessLogBrokenException when somebody has tampered with the end of a member's log: a line more would hide that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID actorId, AccessKind kind, List<Access> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, AccessLogHead> heads = new HashMap<>(
                log.lockHeads(accesses.stream().map(Access::ownerId).distinct().toList()));
        heads.values().forEach(this::requireIntact);
        List<AccessLogLine> lines = new ArrayList<>();
        for (Access access : accesses) {
            AccessLogHead head = heads.get(access.ownerId());
            AccessLogLine line = chain.next(head, actorId, access.grantId(), kind.name(), names(access.scopes()), now);
            lines.add(line);
            heads.put(access.ownerId(), chain.headAt(line));
        }
        log.insertLines(lines);
        log.moveHeads(heads.values());
    }

    private void requireIntact(AccessLogHead head) {
        if (!head.isStart() && !chain.isSealed(head)) {
            events.happened(SecurityEvents.Event.ACCESS_LOG_BROKEN, head.ownerId());
            throw new AccessLogBrokenException();
        }
    }

    /** In the order of the vocabulary. */
    private static List<String> names(Set<GrantScope> scopes) {
        return scopes.stream().sorted().map(GrantScope::name).toList();
    }
}
