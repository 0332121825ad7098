package app.haven.therapy.client;

import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.privacy.AccessKind;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.Metric;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import app.haven.user.Accounts;
import app.haven.vocabulary.GrantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whoever shows a therapist something at this moment. Names are sealed, so that they are searched and sorted here rather than
 * by the database: a therapist has hundreds of clients, not more.
 */
@ApplicationScoped
class RosterService {

    private static final int DAYS = 28;

    private final ClientAccess access;
    private final Accounts accounts;
    private final RecordSources records;
    private final Traces traces;
    private final Cursors cursors;
    private final Clock clock;

    RosterService(
            ClientAccess access,
            Accounts accounts,
            RecordSources records,
            Traces traces,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.records = records;
        this.traces = traces;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** In a fixed number of statements, however many clients there are. */
    @Transactional
    Page<RosterEntry> list(UUID me, RosterQuery query, PageRequest page) {
        Cursors.Position after = cursors.read(query.name(), page);
        // To sort by activity is to look at everybody's.
        boolean looksAtAll = query.sort() == RosterSort.LAST_ACTIVITY;
        List<RosterClient> found = find(me, query);
        List<RosterClient> sorted = (looksAtAll ? withLastActivity(found) : found)
                .stream().sorted(RosterClient.order(query.sort())).toList();
        List<RosterClient> rest = sorted.subList(startOf(page, after, sorted), sorted.size());
        List<RosterClient> shown = rest.stream().limit(page.limit()).toList();
        Map<UUID, Integer> daysPractised = daysPractised(shown);
        List<RosterClient> described = new ArrayList<>(looksAtAll ? shown : withLastActivity(shown));
        traces.leave(me, AccessKind.ROSTER, grants(looksAtAll ? sorted : shown));
        // One more, of which nothing was read: it only tells that there is a next page.
        rest.stream().skip(page.limit()).limit(1).forEach(described::add);
        return cursors.page(
                query.name(),
                page,
                described,
                client -> new Cursors.Position(indexOf(client.id(), sorted), client.id()),
                client -> client.entry(daysPractised.get(client.id())));
    }

    private List<RosterClient> find(UUID me, RosterQuery query) {
        List<LiveGrant> grants = access.all(me);
        Map<UUID, String> names =
                accounts.displayNamesOf(grants.stream().map(LiveGrant::clientId).toList());
        return grants.stream()
                .filter(grant -> query.finds(names.get(grant.clientId())))
                .map(grant -> new RosterClient(grant, names.get(grant.clientId()), null))
                .toList();
    }

    private List<RosterClient> withLastActivity(List<RosterClient> clients) {
        Map<UUID, LocalDate> latest = records.lastEntries(grants(clients)).stream()
                .collect(Collectors.toMap(
                        LastEntry::ownerId, LastEntry::localDate, BinaryOperator.maxBy(LocalDate::compareTo)));
        return clients.stream()
                .map(client -> client.lastActive(latest.get(client.id())))
                .toList();
    }

    private Map<UUID, Integer> daysPractised(List<RosterClient> clients) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Integer> days = clients.stream()
                .filter(client -> client.grant().shows(GrantScope.PRACTICE))
                .collect(Collectors.toMap(RosterClient::id, client -> 0));
        records
                .totals(grants(clients), GrantScope.PRACTICE, List.of(new Period(today.minusDays(DAYS - 1L), today)))
                .stream()
                .filter(total -> total.metric().equals(Metric.PRACTICE_DAYS))
                .forEach(total -> days.put(total.ownerId(), (int) total.value()));
        return days;
    }

    /** After the client that the cursor names, or where that one was: they may have revoked their grant meanwhile. */
    private static int startOf(PageRequest page, Cursors.Position after, List<RosterClient> sorted) {
        if (page.cursor() == null) {
            return 0;
        }
        int index = indexOf(after.id(), sorted);
        return index >= 0 ? index + 1 : (int) Math.min(after.sortKey(), sorted.size());
    }

    private static int indexOf(UUID clientId, List<RosterClient> clients) {
        return IntStream.range(0, clients.size())
                .filter(i -> clients.get(i).id().equals(clientId))
                .findFirst()
                .orElse(-1);
    }

    private static List<LiveGrant> grants(List<RosterClient> clients) {
        return clients.stream().map(RosterClient::grant).toList();
    }
}
