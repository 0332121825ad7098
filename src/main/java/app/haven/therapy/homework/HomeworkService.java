package app.haven.therapy.homework;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.privacy.AccessKind;
import app.haven.privacy.AccessLog;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Homework. The therapist proposes, and sees what has become of it while a grant lives; the client decides, and keeps it when
 * the grant has ended.
 */
@ApplicationScoped
class HomeworkService {

    private static final SealedField TASK = new SealedField("homework", "task");

    private final HomeworkRepository homework;
    private final ClientAccess access;
    private final AccessLog accessLog;
    private final Sealing sealing;
    private final Cursors cursors;
    private final Clock clock;

    HomeworkService(
            HomeworkRepository homework,
            ClientAccess access,
            AccessLog accessLog,
            Sealing sealing,
            Cursors cursors,
            Clock clock) {
        this.homework = homework;
        this.access = access;
        this.accessLog = accessLog;
        this.sealing = sealing;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    HomeworkResponse propose(UUID me, UUID clientId, HomeworkRequest request) {
        requireZoneOf(request);
        LiveGrant grant = access.require(me, clientId);
        Homework proposed = new Homework(clientId, Identifiers.next(), me, grant.id(), clock.instant());
        proposed.ask(
                sealing.seal(TASK, clientId, proposed.id(), request.task()), request.dueDate(), request.timeZone());
        homework.persist(proposed);
        homework.flush();
        return answer(proposed);
    }

    /** What the client has made of it is the client's, so that reading it leaves a trace. */
    @Transactional
    Page<HomeworkResponse> listProposed(UUID me, UUID clientId, PageRequest page) {
        String list = "proposed-homework|" + clientId;
        Cursors.Position after = cursors.read(list, page);
        LiveGrant grant = access.require(me, clientId);
        List<Homework> found = homework.listProposed(me, clientId, after, page.limit());
        leaveTrace(me, grant);
        return answer(list, page, found);
    }

    @Transactional
    HomeworkResponse getProposed(UUID me, UUID clientId, UUID id) {
        LiveGrant grant = access.require(me, clientId);
        Homework found = homework.findProposed(me, clientId, id).orElseThrow(NotFoundProblem::new);
        leaveTrace(me, grant);
        return answer(found);
    }

    private void leaveTrace(UUID therapistId, LiveGrant grant) {
        accessLog.record(
                therapistId,
                AccessKind.HOMEWORK,
                List.of(new AccessLog.Access(grant.clientId(), grant.id(), Set.of())));
    }

    @Transactional
    void takeBack(UUID me, UUID clientId, UUID id) {
        access.require(me, clientId);
        Homework proposed = homework.findProposedForChange(me, clientId, id).orElseThrow(NotFoundProblem::new);
        proposed.requireUndecided();
        homework.delete(proposed);
    }

    Page<HomeworkResponse> list(UUID me, PageRequest page) {
        String list = "homework";
        return answer(list, page, homework.listOwned(me, cursors.read(list, page), page.limit()));
    }

    HomeworkResponse get(UUID me, UUID id) {
        return answer(homework.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    HomeworkResponse decide(UUID me, UUID id, IfMatch ifMatch, HomeworkState state) {
        if (state == HomeworkState.PROPOSED) {
            throw new InvalidRequestProblem("/state", "Decision", "must be ACCEPTED, DECLINED or DONE");
        }
        Homework mine = homework.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        ifMatch.check(answer(mine));
        mine.become(state, clock.instant());
        homework.flush();
        return answer(mine);
    }

    private static void requireZoneOf(HomeworkRequest request) {
        if ((request.dueDate() == null) != (request.timeZone() == null)) {
            throw new InvalidRequestProblem("/timeZone", "WithDueDate", "must be given with dueDate, and only with it");
        }
    }

    private Page<HomeworkResponse> answer(String list, PageRequest page, List<Homework> found) {
        return cursors.page(list, page, found, one -> new Cursors.Position(0, one.id()), this::answer);
    }

    private HomeworkResponse answer(Homework one) {
        return new HomeworkResponse(
                one.id(),
                one.therapistId(),
                one.grantId(),
                sealing.open(TASK, one.ownerId(), one.id(), one.sealedTask()),
                one.dueDate(),
                one.timeZone(),
                one.state(),
                one.proposedAt(),
                one.decidedAt(),
                one.version());
    }
}
