package app.haven.therapy.client;

import app.haven.privacy.AccessKind;
import app.haven.privacy.AccessLog;
import app.haven.privacy.AccessLog.Access;
import app.haven.therapy.grant.LiveGrant;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What each look at a client leaves in that client's access log. Without the trace there is no look. */
@Singleton
public class Traces {

    private final AccessLog log;

    Traces(AccessLog log) {
        this.log = log;
    }

    /** Of a look at whatever these grants show, in the caller's transaction. */
    public void leave(UUID therapistId, AccessKind kind, List<LiveGrant> grants) {
        log.record(
                therapistId,
                kind,
                grants.stream()
                        .map(grant -> new Access(grant.clientId(), grant.id(), grant.scopes()))
                        .toList());
    }

    /** Of a look at these scopes alone. */
    public void leave(UUID therapistId, AccessKind kind, List<LiveGrant> grants, Set<GrantScope> scopes) {
        log.record(
                therapistId,
                kind,
                grants.stream()
                        .map(grant -> new Access(grant.clientId(), grant.id(), scopes))
                        .toList());
    }
}
