package app.haven.therapy.client;

import app.haven.chart.Decimals;
import app.haven.privacy.AccessKind;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.Metric;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import app.haven.user.Accounts;
import app.haven.vocabulary.GrantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of a therapist's clients has passed a threshold, worked out from their records whenever it is asked, and of nobody
 * before.
 */
@ApplicationScoped
class AlertService {

    private static final Set<GrantScope> LOOKED_AT = Set.of(GrantScope.SAFETY, GrantScope.QUESTIONNAIRES);
    private static final int SAFETY_DAYS = 14;
    private static final int SCORE_DAYS = 28;

    private final ClientAccess access;
    private final Accounts accounts;
    private final RecordSources records;
    private final AlertThresholdRepository thresholds;
    private final Traces traces;
    private final Clock clock;

    AlertService(
            ClientAccess access,
            Accounts accounts,
            RecordSources records,
            AlertThresholdRepository thresholds,
            Traces traces,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.records = records;
        this.thresholds = thresholds;
        this.traces = traces;
        this.clock = clock;
    }

    AlertThresholds thresholds(UUID me, UUID clientId) {
        access.require(me, clientId);
        return thresholds.all(me).getOrDefault(clientId, AlertThresholds.DEFAULT);
    }

    @Transactional
    AlertThresholds setThresholds(UUID me, UUID clientId, AlertThresholds wanted) {
        access.require(me, clientId);
        thresholds.put(me, clientId, wanted);
        return wanted;
    }

    /** In a fixed number of statements, however many clients there are. */
    @Transactional
    AlertsResponse alerts(UUID me) {
        List<LiveGrant> grants = access.all(me).stream()
                .filter(grant -> LOOKED_AT.stream().anyMatch(grant::shows))
                .toList();
        Map<UUID, AlertThresholds> own = thresholds.all(me);
        Records found = read(grants);
        Map<UUID, String> names =
                accounts.displayNamesOf(grants.stream().map(LiveGrant::clientId).toList());
        traces.leave(me, AccessKind.ALERTS, grants, LOOKED_AT);
        return new AlertsResponse(grants.stream()
                .flatMap(grant -> found.alerts(
                        grant,
                        names.get(grant.clientId()),
                        own.getOrDefault(grant.clientId(), AlertThresholds.DEFAULT)))
                .sorted(Comparator.comparing(AlertResponse::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AlertResponse::clientId))
                .toList());
    }

    private Records read(List<LiveGrant> grants) {
        LocalDate today = LocalDate.now(clock);
        Period last = new Period(today.minusDays(SAFETY_DAYS - 1L), today);
        Period before = new Period(today.minusDays(2L * SAFETY_DAYS - 1), today.minusDays(SAFETY_DAYS));
        Period scored = new Period(today.minusDays(SCORE_DAYS - 1L), today);
        List<MetricTotal> totals = new ArrayList<>(records.totals(grants, GrantScope.SAFETY, List.of(last, before)));
        totals.addAll(records.totals(grants, GrantScope.QUESTIONNAIRES, List.of(scored)));
        return new Records(today, last, before, totals, records.lastEntries(grants, GrantScope.SAFETY));
    }

    /** What alerts are worked out from. */
    private record Records(
            LocalDate today, Period last, Period before, List<MetricTotal> totals, List<LastEntry> lastEntries) {

        Stream<AlertResponse> alerts(LiveGrant grant, String name, AlertThresholds thresholds) {
            Stream<AlertResponse> ofSafety = grant.shows(GrantScope.SAFETY)
                    ? Stream.concat(
                            missedCheckIns(grant, name, thresholds).stream(),
                            Stream.of(Metric.INNER_SAFETY, Metric.RELATIONSHIP_SAFETY)
                                    .flatMap(metric -> fall(grant, name, metric, thresholds).stream()))
                    : Stream.empty();
            return Stream.concat(ofSafety, deterioration(grant, name, thresholds).stream());
        }

        /** Who has never checked in has missed none before the grant. */
        private Optional<AlertResponse> missedCheckIns(LiveGrant grant, String name, AlertThresholds thresholds) {
            LocalDate lastOn = lastEntries.stream()
                    .filter(entry -> entry.ownerId().equals(grant.clientId())
                            && entry.kind().equals(TimelineEntry.CHECK_IN))
                    .map(LastEntry::localDate)
                    .findFirst()
                    .orElse(null);
            LocalDate since =
                    lastOn == null ? LocalDate.ofInstant(grant.grantedAt(), java.time.ZoneOffset.UTC) : lastOn;
            return thresholds.missedCheckInDays() == null
                            || since.plusDays(thresholds.missedCheckInDays()).isAfter(today)
                    ? Optional.empty()
                    : Optional.of(new AlertResponse(
                            grant.clientId(), name, AlertKind.MISSED_CHECK_INS, null, null, null, lastOn, null));
        }

        private Optional<AlertResponse> fall(LiveGrant grant, String name, String metric, AlertThresholds thresholds) {
            Optional<Double> then = total(grant, metric, before).map(MetricTotal::value);
            Optional<Double> now = total(grant, metric, last).map(MetricTotal::value);
            if (thresholds.safetyFall() == null || then.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            return then.get() - now.get() < thresholds.safetyFall()
                    ? Optional.empty()
                    : Optional.of(new AlertResponse(
                            grant.clientId(),
                            name,
                            AlertKind.FALLING_SAFETY,
                            metric,
                            Decimals.rounded(then.get(), 2),
                            Decimals.rounded(now.get(), 2),
                            null,
                            null));
        }

        private Optional<AlertResponse> deterioration(LiveGrant grant, String name, AlertThresholds thresholds) {
            return totals.stream()
                    .filter(total -> thresholds.deterioratedScore()
                            && total.ownerId().equals(grant.clientId())
                            && total.metric().equals(Metric.DETERIORATED_SCORES))
                    .filter(total -> total.value() > 0)
                    .findFirst()
                    .map(total -> new AlertResponse(
                            grant.clientId(), name, AlertKind.DETERIORATED_SCORE, null, null, null, null, (long)
                                    total.value()));
        }

        private Optional<MetricTotal> total(LiveGrant grant, String metric, Period period) {
            return totals.stream()
                    .filter(total -> total.ownerId().equals(grant.clientId())
                            && total.metric().equals(metric)
                            && total.period().equals(period))
                    .findFirst();
        }
    }
}
