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
import java.util.stream.Collectors;

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

    /** Of a look at these scopes alone, as far as each grant shows them. */
    public void leave(UUID therapistId, AccessKind kind, List<LiveGrant> grants, Set<GrantScope> scopes) {
        log.record(
                therapistId,
                kind,
                grants.stream()
                        .map(grant -> new Access(grant.clientId(), grant.id(), shown(grant, scopes)))
                        .toList());
    }

    private static Set<GrantScope> shown(LiveGrant grant, Set<GrantScope> scopes) {
        return scopes.stream().filter(grant::shows).collect(Collectors.toSet());
    }
}
