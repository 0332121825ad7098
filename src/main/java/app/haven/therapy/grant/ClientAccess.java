package app.haven.therapy.grant;

import app.haven.error.NotFoundProblem;
import app.haven.sealing.Sealing;
import app.haven.vocabulary.GrantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Which clients a therapist sees at this moment, and what of them. Asked anew at each request: nothing is remembered. */
@ApplicationScoped
public class ClientAccess {

    private final GrantRepository grants;
    private final GrantWords words;
    private final Sealing sealing;
    private final Clock clock;

    ClientAccess(GrantRepository grants, GrantWords words, Sealing sealing, Clock clock) {
        this.grants = grants;
        this.words = words;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * In one statement.
     *
     * @throws NotFoundProblem without a live grant, as for a client who does not exist
     */
    public LiveGrant require(UUID therapistId, UUID clientId) {
        return grants.findLive(therapistId, clientId, clock.instant())
                .map(words::therapistsView)
                .orElseThrow(NotFoundProblem::new);
    }

    /** @throws NotFoundProblem without a live grant of this scope, as for a client who does not exist */
    public LiveGrant require(UUID therapistId, UUID clientId, GrantScope scope) {
        LiveGrant grant = require(therapistId, clientId);
        if (!grant.shows(scope)) {
            throw new NotFoundProblem();
        }
        return grant;
    }

    /** Every live grant to the therapist, one a client, in no order. Three statements, however many there are. */
    public List<LiveGrant> all(UUID therapistId) {
        List<UUID> clients = grants.listClients(therapistId);
        if (clients.isEmpty()) {
            return List.of();
        }
        sealing.prepare(clients);
        return grants.listLive(therapistId, clients, clock.instant()).stream()
                .map(words::therapistsView)
                .toList();
    }
}
