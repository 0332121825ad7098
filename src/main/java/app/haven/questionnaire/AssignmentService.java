package app.haven.questionnaire;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.privacy.AccessKind;
import app.haven.privacy.AccessLog;
import app.haven.therapy.grant.ClientAccess;
import app.haven.therapy.grant.LiveGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Assignments. The therapist asks, and sees what has become of it while a grant lives; of the scores they see what the grant's
 * scopes show, as without any assignment.
 */
@ApplicationScoped
class AssignmentService {

    private final AssignmentRepository assignments;
    private final Instruments instruments;
    private final ClientAccess access;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            Instruments instruments,
            ClientAccess access,
            AccessLog accessLog,
            Cursors cursors,
            Clock clock) {
        this.assignments = assignments;
        this.instruments = instruments;
        this.access = access;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    AssignmentResponse assign(UUID me, UUID clientId, AssignQuestionnaireRequest request) {
        LiveGrant grant = access.require(me, clientId);
        Instrument instrument = instruments
                .findNewest(request.questionnaireCode())
                .orElseThrow(
                        () -> new InvalidRequestProblem("/questionnaireCode", "Unknown", "must be a questionnaire"));
        Assignment assignment =
                new Assignment(clientId, Identifiers.next(), me, grant.id(), instrument.code(), clock.instant());
        assignments.persist(assignment);
        return AssignmentResponse.of(assignment, false);
    }

    /** What the client has made of it is the client's, so that reading it leaves a trace. */
    @Transactional
    Page<AssignmentResponse> listOfClient(UUID me, UUID clientId, PageRequest page) {
        String list = "client-questionnaire-assignments|" + clientId;
        Cursors.Position after = cursors.read(list, page);
        LiveGrant grant = access.require(me, clientId);
        List<AssignmentRepository.Asked> found = assignments.listOfTherapist(me, clientId, after, page.limit());
        leaveTrace(me, grant);
        return answer(list, page, found);
    }

    @Transactional
    AssignmentResponse getOfClient(UUID me, UUID clientId, UUID id) {
        LiveGrant grant = access.require(me, clientId);
        AssignmentResponse found = assignments
                .findOfTherapist(me, clientId, id)
                .map(AssignmentService::answer)
                .orElseThrow(NotFoundProblem::new);
        leaveTrace(me, grant);
        return found;
    }

    private void leaveTrace(UUID therapistId, LiveGrant grant) {
        accessLog.record(
                therapistId,
                AccessKind.QUESTIONNAIRES,
                List.of(new AccessLog.Access(grant.clientId(), grant.id(), Set.of())));
    }

    @Transactional
    void takeBack(UUID me, UUID clientId, UUID id) {
        access.require(me, clientId);
        if (!assignments.deleteOfTherapist(me, clientId, id)) {
            throw new NotFoundProblem();
        }
    }

    Page<AssignmentResponse> list(UUID me, PageRequest page) {
        String list = "questionnaire-assignments";
        return answer(list, page, assignments.listOwned(me, cursors.read(list, page), page.limit()));
    }

    @Transactional
    AssignmentResponse decline(UUID me, UUID id) {
        Assignment mine = assignments.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        mine.decline(clock.instant());
        return AssignmentResponse.of(mine, false);
    }

    private Page<AssignmentResponse> answer(String list, PageRequest page, List<AssignmentRepository.Asked> found) {
        return cursors.page(
                list,
                page,
                found,
                asked -> new Cursors.Position(0, asked.assignment().id()),
                AssignmentService::answer);
    }

    private static AssignmentResponse answer(AssignmentRepository.Asked asked) {
        return AssignmentResponse.of(asked.assignment(), asked.answered());
    }
}
