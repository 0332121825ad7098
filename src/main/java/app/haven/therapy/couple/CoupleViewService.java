package app.haven.therapy.couple;

import app.haven.chart.PeriodQuery;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.privacy.AccessKind;
import app.haven.therapy.CoupleRecords;
import app.haven.therapy.client.RecordSources;
import app.haven.therapy.client.Traces;
import app.haven.therapy.grant.LiveGrant;
import app.haven.time.Bucket;
import app.haven.user.Accounts;
import app.haven.vocabulary.GrantScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What two people show of themselves as a couple. Each look leaves a trace with both. */
@ApplicationScoped
class CoupleViewService {

    private final CoupleClients clients;
    private final Accounts accounts;
    private final RecordSources records;
    private final List<CoupleRecords> shared;
    private final Traces traces;
    private final Cursors cursors;

    CoupleViewService(
            CoupleClients clients,
            Accounts accounts,
            RecordSources records,
            @All List<CoupleRecords> shared,
            Traces traces,
            Cursors cursors) {
        this.clients = clients;
        this.accounts = accounts;
        this.records = records;
        this.shared = shared;
        this.traces = traces;
        this.cursors = cursors;
    }

    @Transactional
    CoupleViewsResponse couples(UUID me) {
        List<CoupleClients.Pair> pairs = clients.all(me);
        Map<UUID, String> names = accounts.displayNamesOf(
                pairs.stream().flatMap(pair -> pair.members().stream()).toList());
        traces.leave(
                me,
                AccessKind.COUPLES,
                pairs.stream().flatMap(pair -> pair.grants().stream()).toList(),
                Set.of());
        return new CoupleViewsResponse(pairs.stream()
                .sorted(Comparator.comparing(CoupleClients.Pair::coupleId))
                .map(pair -> new CoupleViewResponse(
                        pair.coupleId(),
                        pair.members().stream()
                                .map(id -> new CoupleViewResponse.Member(id, names.get(id)))
                                .toList(),
                        List.copyOf(pair.scopes())))
                .toList());
    }

    @Transactional
    CoupleSeriesResponse series(UUID me, UUID coupleId, String code, PeriodQuery query, Bucket bucket) {
        RecordSources.Source source = records.source(code);
        GrantScope scope = source.metric().scope();
        CoupleClients.Pair pair = clients.require(me, coupleId, scope);
        List<CoupleSeriesResponse.MemberSeries> members = new ArrayList<>();
        for (LiveGrant grant : pair.grants()) {
            members.add(new CoupleSeriesResponse.MemberSeries(
                    grant.clientId(), source.series(grant.clientId(), query, bucket)));
        }
        traces.leave(me, AccessKind.COUPLE_SERIES, pair.grants(), Set.of(scope));
        return new CoupleSeriesResponse(source.metric(), members);
    }

    @Transactional
    Page<CoupleEntryResponse> reflections(UUID me, UUID coupleId, PageRequest page) {
        String list = "couple-reflections|" + coupleId;
        Cursors.Position after = cursors.read(list, page);
        CoupleClients.Pair pair = clients.require(me, coupleId, GrantScope.REFLECTIONS);
        List<CoupleRecords.Shared> found = shared.stream()
                .filter(source -> source.scope() == GrantScope.REFLECTIONS)
                .flatMap(source -> source.shared(coupleId, pair.members(), after, page.limit() + 1).stream())
                .toList();
        traces.leave(me, AccessKind.COUPLE_REFLECTIONS, pair.grants(), Set.of(GrantScope.REFLECTIONS));
        return cursors.page(
                list,
                page,
                found,
                one -> Cursors.Position.of(one.sharedAt(), one.entry().id()),
                CoupleEntryResponse::of);
    }

    /** The names for a picture's lines. */
    Map<UUID, String> namesOf(CoupleSeriesResponse series) {
        return accounts.displayNamesOf(series.members().stream()
                .map(CoupleSeriesResponse.MemberSeries::clientId)
                .toList());
    }
}
