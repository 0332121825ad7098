package app.haven.practice;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Guided sessions: the owner's alone, to be gone on with on any device, left or finished as the owner likes. */
@ApplicationScoped
class GuidedSessionService {

    private static final SealedField ANSWER = new SealedField("guided_answer", "answer");

    private final GuidedSessionRepository sessions;
    private final GuidedProcesses processes;
    private final PracticeLogService logs;
    private final Sealing sealing;
    private final Cursors cursors;
    private final Clock clock;

    GuidedSessionService(
            GuidedSessionRepository sessions,
            GuidedProcesses processes,
            PracticeLogService logs,
            Sealing sealing,
            Cursors cursors,
            Clock clock) {
        this.sessions = sessions;
        this.processes = processes;
        this.logs = logs;
        this.sealing = sealing;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    GuidedSessionResponse start(UUID me, StartGuidedSessionRequest request) {
        GuidedProcess process = processes
                .findNewest(request.processId())
                .orElseThrow(() -> new InvalidRequestProblem("/processId", "Unknown", "must be a guided process"));
        GuidedSession session = new GuidedSession(me, Identifiers.next(), process, clock.instant());
        sessions.persist(session);
        return answer(session, List.of());
    }

    GuidedSessionResponse get(UUID me, UUID id) {
        return sessions.findOwned(me, id)
                .map(found -> answer(found.session(), found.answers()))
                .orElseThrow(NotFoundProblem::new);
    }

    Page<GuidedSessionResponse> list(UUID me, GuidedSessionState state, PageRequest page) {
        String list = "guided-sessions|" + state;
        return cursors.page(
                list,
                page,
                sessions.listOwned(me, state, cursors.read(list, page), page.limit()),
                session -> new Cursors.Position(0, session.id()),
                session -> describe(session, null));
    }

    /** Of two devices that answer at once, the second is told that the session has changed. */
    @Transactional
    GuidedSessionResponse answerStep(UUID me, UUID id, int step, IfMatch ifMatch, AnswerStepRequest request) {
        GuidedSession session = requireOwn(me, id);
        requireStep(session, step);
        ifMatch.check(describe(session, null));
        Instant now = clock.instant();
        session.answer(step, now);
        List<GuidedAnswer> answers = new ArrayList<>(sessions.listAnswers(session));
        if (step > answers.size()) {
            answers.add(new GuidedAnswer(session, Identifiers.next(), step));
        }
        GuidedAnswer answer = answers.get(step - 1);
        answer.write(sealing.seal(ANSWER, me, answer.id(), request.text()), now);
        sessions.persistAnswer(answer);
        sessions.flush();
        return answer(session, answers);
    }

    /** Makes the practice log as well, in the same transaction. */
    @Transactional
    GuidedSessionResponse finish(UUID me, UUID id, FinishGuidedSessionRequest request) {
        GuidedSession session = requireOwn(me, id);
        GuidedProcess process = processOf(session);
        session.requireAnswered(process.steps().size());
        PracticeLogResponse log = logs.log(me, request.asLogOf(process.practiceId()));
        session.finish(log.id(), clock.instant());
        return flushed(session);
    }

    @Transactional
    GuidedSessionResponse abandon(UUID me, UUID id) {
        GuidedSession session = requireOwn(me, id);
        session.abandon(clock.instant());
        return flushed(session);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!sessions.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private GuidedSession requireOwn(UUID me, UUID id) {
        return sessions.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private void requireStep(GuidedSession session, int step) {
        if (step < 1 || step > processOf(session).steps().size()) {
            throw new NotFoundProblem();
        }
    }

    private GuidedProcess processOf(GuidedSession session) {
        return processes.get(session.processId(), session.processVersion());
    }

    private GuidedSessionResponse flushed(GuidedSession session) {
        sessions.flush();
        return answer(session, sessions.listAnswers(session));
    }

    private GuidedSessionResponse answer(GuidedSession session, List<GuidedAnswer> answers) {
        return describe(
                session,
                answers.stream()
                        .map(answer -> new GuidedSessionResponse.Answer(
                                answer.step(),
                                sealing.open(ANSWER, answer.ownerId(), answer.id(), answer.sealedText()),
                                answer.answeredAt()))
                        .toList());
    }

    private GuidedSessionResponse describe(GuidedSession session, List<GuidedSessionResponse.Answer> answers) {
        boolean complete = session.stepsAnswered() == processOf(session).steps().size();
        return new GuidedSessionResponse(
                session.id(),
                session.processId(),
                session.processVersion(),
                session.state(),
                complete ? null : Integer.valueOf(session.stepsAnswered() + 1),
                answers,
                session.startedAt(),
                session.endedAt(),
                session.practiceLogId(),
                session.version());
    }
}
