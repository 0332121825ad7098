package app.haven.practice;

import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Practice logs: the owner's alone, but for the bare facts of what was practised together. */
@ApplicationScoped
class PracticeLogService {

    static final SealedField NOTE = new SealedField("practice_log", "note");

    private final PracticeLogRepository logs;
    private final Catalogue catalogue;
    private final CoupleService couples;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    PracticeLogService(
            PracticeLogRepository logs,
            Catalogue catalogue,
            CoupleService couples,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.logs = logs;
        this.catalogue = catalogue;
        this.couples = couples;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    PracticeLogResponse log(UUID me, LogPracticeRequest request) {
        requireNotInFuture(request);
        PracticeLog log = new PracticeLog(me, Identifiers.next(), clock.instant());
        log.record(
                request,
                catalogue.kindOf(request.practiceId()),
                sealedNote(log, request),
                coupleIfTogether(me, request));
        logs.persist(log);
        Catalogue.requireKnownPractice(() -> logs.flush());
        return answer(log);
    }

    PracticeLogResponse get(UUID me, UUID id) {
        return answer(logs.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<PracticeLogResponse> list(UUID me, PracticeLogFilter filter, PageRequest page) {
        Cursors.Position after = cursors.read(filter.name(), page);
        return cursors.page(
                filter.name(),
                page,
                logs.listOwned(me, filter, after, page.limit()),
                log -> Cursors.Position.of(log.localDate(), log.id()),
                this::answer);
    }

    PracticeSummary summary(UUID me, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return PracticeSummary.of(logs.listDays(me, today), today);
    }

    @Transactional
    PracticeLogResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        PracticeLog log = logs.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        PracticeLogResponse current = answer(log);
        ifMatch.check(current);
        LogPracticeRequest members = members(current);
        LogPracticeRequest changed = mergePatch.apply(patch, members, LogPracticeRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        requireNotInFuture(changed);
        PracticeKind kind = catalogue.kindOf(changed.practiceId());
        UUID coupleId = coupleAfter(log, changed);
        // Whether or not it looks joint: a confirmation may have come while this change waited for the row.
        if (log.isAnotherOccasionThan(kind, changed.localDate(), changed.minutes(), coupleId)) {
            logs.deleteConfirmation(me, id);
            log.isNoLongerJoint();
        }
        log.record(changed, kind, sealedNote(log, changed), coupleId);
        Catalogue.requireKnownPractice(() -> logs.flush());
        return answer(log);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!logs.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    /** What the partner has logged as together in this couple. */
    Page<TogetherLog> listPartnersTogether(UUID me, PageRequest page) {
        Partnership partnership = couples.partnershipOf(me).orElseThrow(NotFoundProblem::new);
        String list = "together|" + partnership.coupleId();
        return cursors.page(
                list,
                page,
                logs.listTogether(
                        partnership.partnerId(), partnership.coupleId(), cursors.read(list, page), page.limit()),
                log -> Cursors.Position.of(log.localDate(), log.id()),
                log -> log);
    }

    @Transactional
    void confirm(UUID me, UUID id) {
        Partnership partnership = requireTogether(me, id);
        logs.insertConfirmation(partnership.partnerId(), id, me, clock.instant());
    }

    @Transactional
    void takeConfirmationBack(UUID me, UUID id) {
        Partnership partnership = requireTogether(me, id);
        logs.deleteConfirmation(partnership.partnerId(), id);
    }

    /** A member sees and confirms exactly what the partner logged as together in their couple. */
    private Partnership requireTogether(UUID me, UUID id) {
        return couples.partnershipOf(me)
                .filter(found -> logs.isTogether(found.partnerId(), id, found.coupleId()))
                .orElseThrow(NotFoundProblem::new);
    }

    private void requireNotInFuture(LogPracticeRequest request) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(request.timeZone())));
        if (request.localDate().isAfter(today)) {
            throw new InvalidRequestProblem("/localDate", "Future", "must not be later than today in timeZone");
        }
    }

    private UUID coupleIfTogether(UUID me, LogPracticeRequest request) {
        return request.isTogether()
                ? couples.partnershipOf(me)
                        .map(Partnership::coupleId)
                        .orElseThrow(() -> new InvalidRequestProblem("/together", "NoPartner", "needs a partner"))
                : null;
    }

    /** A log that stays together stays with the couple it was made in, even after that has ended. */
    private UUID coupleAfter(PracticeLog log, LogPracticeRequest changed) {
        return changed.isTogether() && log.togetherInCoupleId() != null
                ? log.togetherInCoupleId()
                : coupleIfTogether(log.ownerId(), changed);
    }

    private byte[] sealedNote(PracticeLog log, LogPracticeRequest request) {
        return sealing.seal(NOTE, log.ownerId(), log.id(), request.note());
    }

    private static LogPracticeRequest members(PracticeLogResponse log) {
        return new LogPracticeRequest(
                log.practiceId(),
                log.localDate(),
                log.timeZone(),
                log.minutes(),
                log.context(),
                log.calmBefore(),
                log.calmAfter(),
                log.note(),
                log.together());
    }

    private PracticeLogResponse answer(PracticeLog log) {
        return new PracticeLogResponse(
                log.id(),
                log.practiceId(),
                log.kind(),
                log.localDate(),
                log.timeZone(),
                log.minutes(),
                log.context(),
                log.calmBefore(),
                log.calmAfter(),
                sealing.open(NOTE, log.ownerId(), log.id(), log.sealedNote()),
                log.togetherInCoupleId() != null,
                log.isJoint(),
                log.createdAt(),
                // The partner's confirmation shows in the answer, so it has to show in the ETag.
                2 * log.version() + (log.isJoint() ? 1 : 0));
    }
}
