package app.haven.therapy.couple;

import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.error.NotFoundProblem;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which couples a therapist sees: those of whom both show the therapist the same kind of records, each by their own grant. */
@Singleton
class CoupleClients {

    private final ClientAccess access;
    private final CoupleService couples;

    CoupleClients(ClientAccess access, CoupleService couples) {
        this.access = access;
        this.couples = couples;
    }

    /**
     * Two people, each with a grant of their own.
     *
     * @param scopes what both show
     */
    record Pair(UUID coupleId, LiveGrant one, LiveGrant other, Set<GrantScope> scopes) {

        List<LiveGrant> grants() {
            return List.of(one, other);
        }

        List<UUID> members() {
            return List.of(one.clientId(), other.clientId());
        }
    }

    List<Pair> all(UUID therapistId) {
        Map<UUID, LiveGrant> grants =
                access.all(therapistId).stream().collect(Collectors.toMap(LiveGrant::clientId, Function.identity()));
        return pairs(grants, couples.partnershipsOf(grants.keySet()));
    }

    /**
     * @throws NotFoundProblem unless both show the scope, as for a couple that does not exist: nothing tells which of the two
     *     shows nothing
     */
    Pair require(UUID therapistId, UUID coupleId, GrantScope scope) {
        return all(therapistId).stream()
                .filter(pair ->
                        pair.coupleId().equals(coupleId) && pair.scopes().contains(scope))
                .findFirst()
                .orElseThrow(NotFoundProblem::new);
    }

    private static List<Pair> pairs(Map<UUID, LiveGrant> grants, Map<UUID, Partnership> partnerships) {
        return partnerships.entrySet().stream()
                .filter(entry -> comesFirst(entry.getKey(), entry.getValue().partnerId()))
                .filter(entry -> grants.containsKey(entry.getValue().partnerId()))
                .map(entry -> pair(
                        entry.getValue().coupleId(),
                        grants.get(entry.getKey()),
                        grants.get(entry.getValue().partnerId())))
                .filter(pair -> !pair.scopes().isEmpty())
                .toList();
    }

    /** Each couple once. */
    private static boolean comesFirst(UUID memberId, UUID partnerId) {
        return memberId.compareTo(partnerId) < 0;
    }

    private static Pair pair(UUID coupleId, LiveGrant one, LiveGrant other) {
        Collection<GrantScope> shown = one.scopes();
        Set<GrantScope> both = EnumSet.copyOf(shown);
        both.retainAll(other.scopes());
        return new Pair(coupleId, one, other, both);
    }
}
