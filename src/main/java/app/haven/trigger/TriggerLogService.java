package app.haven.trigger;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.practice.Practices;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Trigger logs and how they end: the owner's alone. */
@ApplicationScoped
class TriggerLogService {

    static final SealedField NOTE = new SealedField("trigger_log", "note");

    private final TriggerLogRepository logs;
    private final Practices practices;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    TriggerLogService(
            TriggerLogRepository logs,
            Practices practices,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.logs = logs;
        this.practices = practices;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    TriggerLogResponse log(UUID me, LogTriggerRequest request) {
        requireNotInFuture("/occurredAt", request.occurredAt());
        TriggerLog log = new TriggerLog(me, Identifiers.next(), clock.instant());
        log.record(request, sealedNote(log, request));
        logs.persist(log);
        return answer(log);
    }

    TriggerLogResponse get(UUID me, UUID id) {
        return answer(logs.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<TriggerLogResponse> list(UUID me, TriggerLogFilter filter, PageRequest page) {
        Cursors.Position after = cursors.read(filter.name(), page);
        return cursors.page(
                filter.name(),
                page,
                logs.listOwned(me, filter, after, page.limit()),
                log -> Cursors.Position.of(log.occurredAt(), log.id()),
                this::answer);
    }

    @Transactional
    TriggerLogResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        TriggerLog log = requireOwnedForChange(me, id);
        TriggerLogResponse current = answer(log);
        ifMatch.check(current);
        LogTriggerRequest members = members(current);
        LogTriggerRequest changed = mergePatch.apply(patch, members, LogTriggerRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        requireNotInFuture("/occurredAt", changed.occurredAt());
        log.record(changed, sealedNote(log, changed));
        logs.flush();
        return answer(log);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!logs.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    @Transactional
    TriggerLogResponse recordReturn(UUID me, UUID id, RecordReturnRequest request) {
        TriggerLog log = requireOwnedForChange(me, id);
        requireNotInFuture("/returnedAt", request.returnedAt());
        log.returnToOpenness(request, practices.isBuiltIn(request.practiceId()));
        flushWithKnownPractice();
        return answer(log);
    }

    @Transactional
    TriggerLogResponse closeWithoutReturn(UUID me, UUID id) {
        TriggerLog log = requireOwnedForChange(me, id);
        log.closeWithoutReturn(clock.instant());
        logs.flush();
        return answer(log);
    }

    @Transactional
    TriggerLogResponse reopen(UUID me, UUID id) {
        TriggerLog log = requireOwnedForChange(me, id);
        log.reopen();
        logs.flush();
        return answer(log);
    }

    private TriggerLog requireOwnedForChange(UUID me, UUID id) {
        return logs.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private void requireNotInFuture(String pointer, Instant time) {
        if (time.isAfter(clock.instant())) {
            throw new InvalidRequestProblem(pointer, "Future", "must not be in the future");
        }
    }

    /** What is not in the catalogue must be the member's own, which the schema checks with the update. */
    private void flushWithKnownPractice() {
        try {
            logs.flush();
        } catch (ConstraintViolationException e) {
            throw new InvalidRequestProblem(
                    "/practiceId", "Unknown", "must be a practice of the catalogue or of one's own");
        }
    }

    private byte[] sealedNote(TriggerLog log, LogTriggerRequest request) {
        return sealing.seal(NOTE, log.ownerId(), log.id(), request.note());
    }

    private static LogTriggerRequest members(TriggerLogResponse log) {
        return new LogTriggerRequest(
                log.occurredAt(),
                log.timeZone(),
                log.fears(),
                log.reactions(),
                log.intensity(),
                log.context(),
                log.leftMyself(),
                log.note());
    }

    private TriggerLogResponse answer(TriggerLog log) {
        return new TriggerLogResponse(
                log.id(),
                log.occurredAt(),
                log.timeZone(),
                log.localDate(),
                log.fears(),
                log.reactions(),
                log.intensity(),
                log.context(),
                log.hasLeftMyself(),
                sealing.open(NOTE, log.ownerId(), log.id(), log.sealedNote()),
                log.state(),
                log.returnedAt(),
                log.practiceId(),
                log.openness(),
                log.minutesToOpenness(),
                log.closedAt(),
                log.createdAt(),
                log.version());
    }
}
