package app.haven.therapy.session;

import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import app.haven.therapy.grant.ClientAccess;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A therapist's sessions. To note one, the client must be one; what has been noted stays the therapist's. */
@ApplicationScoped
class SessionService {

    private static final SealedField NOTE = new SealedField("therapy_session", "note");

    private final SessionRepository sessions;
    private final ClientAccess access;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            ClientAccess access,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    SessionResponse note(UUID me, UUID clientId, SessionRequest request) {
        access.require(me, clientId);
        TherapySession session = new TherapySession(me, Identifiers.next(), clientId, clock.instant());
        record(session, request);
        sessions.persist(session);
        sessions.flush();
        return answer(session);
    }

    SessionResponse get(UUID me, UUID id) {
        return answer(sessions.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<SessionResponse> list(UUID me, UUID clientId, PageRequest page) {
        String list = "therapy-sessions|" + clientId;
        return cursors.page(
                list,
                page,
                sessions.listOwned(me, clientId, cursors.read(list, page), page.limit()),
                session -> Cursors.Position.of(session.heldOn(), session.id()),
                this::answer);
    }

    @Transactional
    SessionResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        TherapySession session = sessions.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        SessionResponse current = answer(session);
        ifMatch.check(current);
        record(
                session,
                mergePatch.apply(
                        patch,
                        new SessionRequest(current.heldOn(), current.timeZone(), current.note()),
                        SessionRequest.class));
        sessions.flush();
        return answer(session);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!sessions.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private void record(TherapySession session, SessionRequest request) {
        session.record(
                request.heldOn(),
                request.timeZone(),
                sealing.seal(NOTE, session.ownerId(), session.id(), request.note()));
    }

    private SessionResponse answer(TherapySession session) {
        return new SessionResponse(
                session.id(),
                session.clientId(),
                session.heldOn(),
                session.timeZone(),
                sealing.open(NOTE, session.ownerId(), session.id(), session.sealedNote()),
                session.createdAt(),
                session.version());
    }
}
