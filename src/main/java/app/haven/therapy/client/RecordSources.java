package app.haven.therapy.client;

import app.haven.chart.PeriodQuery;
import app.haven.error.InvalidRequestProblem;
import app.haven.therapy.ClientRecords;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineQuery;
import app.haven.therapy.grant.LiveGrant;
import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The records of all features, each shown only as far as a grant's scopes reach. */
@Singleton
public class RecordSources {

    /** The order of the database: ids are compared byte by byte. */
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::localDate)
            .thenComparing(TimelineEntry::id, BY_BYTES)
            .reversed();

    private final List<ClientRecords> sources;

    RecordSources(@All List<ClientRecords> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ClientRecords::scope))
                .toList();
    }

    List<Metric> metrics() {
        return sources.stream().flatMap(source -> source.metrics().stream()).toList();
    }

    /**
     * A metric with the records that it is of. Only what operators can publish more of asks the database which metrics there
     * are, and it is asked last.
     *
     * @throws InvalidRequestProblem for a code that is no metric's
     */
    public Source source(String code) {
        return sources.stream()
                .flatMap(records -> records.metrics().stream().map(metric -> new Source(metric, records)))
                .filter(source -> source.metric().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestProblem("metric", "Code", "must be one of listMetrics"));
    }

    /** One metric of one feature's records. */
    public record Source(Metric metric, ClientRecords records) {

        public List<MetricPoint> series(UUID clientId, PeriodQuery query, Bucket bucket) {
            return records.series(clientId, metric, query.from(), query.to(), bucket);
        }
    }

    /** The newest first, as many as the query asks for; one statement a kind of records. */
    List<TimelineEntry> timeline(UUID clientId, Set<GrantScope> scopes, TimelineQuery query) {
        return within(scopes)
                .flatMap(source -> source.timeline(clientId, query).stream())
                .sorted(NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    /** Of every metric that each grant shows. */
    List<ClientRecords.MetricTotal> totals(Collection<LiveGrant> grants, List<ClientRecords.Period> periods) {
        return ofEachScope(grants, scope -> true, (source, clients) -> source.totals(clients, periods));
    }

    /** Of the metrics beside this one as well. */
    List<ClientRecords.MetricTotal> totals(
            Collection<LiveGrant> grants, GrantScope scope, List<ClientRecords.Period> periods) {
        return ofEachScope(grants, scope::equals, (source, clients) -> source.totals(clients, periods));
    }

    List<ClientRecords.LastEntry> lastEntries(Collection<LiveGrant> grants) {
        return ofEachScope(grants, scope -> true, ClientRecords::lastEntries);
    }

    List<ClientRecords.LastEntry> lastEntries(Collection<LiveGrant> grants, GrantScope scope) {
        return ofEachScope(grants, scope::equals, ClientRecords::lastEntries);
    }

    private interface Question<T> {
        List<T> ask(ClientRecords source, List<UUID> clients);
    }

    private <T> List<T> ofEachScope(Collection<LiveGrant> grants, Predicate<GrantScope> scopes, Question<T> question) {
        List<T> answers = new ArrayList<>();
        for (ClientRecords source : sources) {
            List<UUID> clients = grants.stream()
                    .filter(grant -> grant.shows(source.scope()))
                    .map(LiveGrant::clientId)
                    .toList();
            if (scopes.test(source.scope()) && !clients.isEmpty()) {
                answers.addAll(question.ask(source, clients));
            }
        }
        return answers;
    }

    private Stream<ClientRecords> within(Set<GrantScope> scopes) {
        return sources.stream().filter(source -> scopes.contains(source.scope()));
    }
}
