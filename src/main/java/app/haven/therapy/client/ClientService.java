package app.haven.therapy.client;

import app.haven.chart.PeriodQuery;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.privacy.AccessKind;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.Metric;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineQuery;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import app.haven.therapy.session.SessionDates;
import app.haven.time.Bucket;
import app.haven.user.Accounts;
import app.haven.vocabulary.GrantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What one client shows. Each look is written down in the transaction that reads: a trace that fails is a look that fails. */
@ApplicationScoped
class ClientService {

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final ClientAccess access;
    private final Accounts accounts;
    private final RecordSources records;
    private final SessionDates sessions;
    private final Traces traces;
    private final Cursors cursors;
    private final Clock clock;

    ClientService(
            ClientAccess access,
            Accounts accounts,
            RecordSources records,
            SessionDates sessions,
            Traces traces,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.records = records;
        this.sessions = sessions;
        this.traces = traces;
        this.cursors = cursors;
        this.clock = clock;
    }

    MetricsResponse metrics() {
        return new MetricsResponse(records.metrics());
    }

    @Transactional
    SummaryResponse summary(UUID me, UUID clientId) {
        LiveGrant grant = access.require(me, clientId);
        LocalDate today = LocalDate.now(clock);
        LocalDate since =
                sessions.lastBefore(me, clientId, today).orElse(LocalDate.ofInstant(grant.grantedAt(), ZoneOffset.UTC));
        Period after = new Period(since, today);
        Period before = new Period(since.minusDays(ChronoUnit.DAYS.between(since, today) + 1), since.minusDays(1));
        List<MetricTotal> totals = records.totals(List.of(grant), List.of(before, after));
        List<SummaryResponse.Latest> latest = records.lastEntries(List.of(grant)).stream()
                .map(entry -> new SummaryResponse.Latest(entry.kind(), entry.localDate()))
                .toList();
        ClientResponse client = ClientResponse.of(grant, accounts.displayNameOf(clientId));
        traces.leave(me, AccessKind.SUMMARY, List.of(grant));
        return new SummaryResponse(
                client,
                since,
                today,
                before.from(),
                changes(totals, before, after).toList(),
                latest);
    }

    @Transactional
    Page<TimelineEntry> timeline(UUID me, UUID clientId, TimelineFilter filter, PageRequest page) {
        String list = filter.name(clientId);
        Cursors.Position after = cursors.read(list, page);
        LiveGrant grant = access.require(me, clientId);
        Set<GrantScope> scopes = filter.within(grant.scopes());
        List<TimelineEntry> entries = records.timeline(
                clientId,
                scopes,
                new TimelineQuery(
                        filter.from() == null ? FIRST_DAY : filter.from(),
                        filter.to() == null ? LAST_DAY : filter.to(),
                        after,
                        page.limit() + 1));
        traces.leave(me, AccessKind.TIMELINE, List.of(grant), scopes);
        return cursors.page(
                list, page, entries, entry -> Cursors.Position.of(entry.localDate(), entry.id()), entry -> entry);
    }

    /** A metric that the grant does not show is as little there as a client who shows nothing. */
    @Transactional
    SeriesResponse series(UUID me, UUID clientId, String code, PeriodQuery query, Bucket bucket) {
        RecordSources.Source source = records.source(code);
        GrantScope scope = source.metric().scope();
        LiveGrant grant = access.require(me, clientId, scope);
        SeriesResponse series = new SeriesResponse(source.metric(), source.series(clientId, query, bucket));
        traces.leave(me, AccessKind.SERIES, List.of(grant), Set.of(scope));
        return series;
    }

    private Stream<SummaryResponse.Change> changes(List<MetricTotal> totals, Period before, Period since) {
        return records.metrics().stream()
                .flatMap(metric ->
                        SummaryResponse.Change.of(metric, total(totals, metric, before), total(totals, metric, since))
                                .stream());
    }

    private static Optional<SummaryResponse.Total> total(List<MetricTotal> totals, Metric metric, Period period) {
        return totals.stream()
                .filter(total ->
                        total.metric().equals(metric.code()) && total.period().equals(period))
                .map(total -> SummaryResponse.Total.of(total.value(), total.n()))
                .findFirst();
    }
}
