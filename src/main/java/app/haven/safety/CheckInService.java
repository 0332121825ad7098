package app.haven.safety;

import app.haven.database.Identifiers;
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
import java.util.UUID;

/** Check-ins: the owner's alone. A day can have several. */
@ApplicationScoped
class CheckInService {

    static final SealedField NOTE = new SealedField("check_in", "note");

    private final CheckInRepository checkIns;
    private final MemberCalendar calendar;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    CheckInService(
            CheckInRepository checkIns,
            MemberCalendar calendar,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.checkIns = checkIns;
        this.calendar = calendar;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    CheckInResponse checkIn(UUID me, CheckInRequest request) {
        calendar.requireNotInFuture(request.localDate(), request.timeZone());
        CheckIn checkIn = new CheckIn(me, Identifiers.next(), clock.instant());
        checkIn.record(request, sealedNote(checkIn, request));
        checkIns.persist(checkIn);
        return answer(checkIn);
    }

    CheckInResponse get(UUID me, UUID id) {
        return answer(checkIns.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<CheckInResponse> list(UUID me, CheckInFilter filter, PageRequest page) {
        return cursors.page(
                filter.name(),
                page,
                checkIns.listOwned(me, filter, cursors.read(filter.name(), page), page.limit()),
                checkIn -> Cursors.Position.of(checkIn.localDate(), checkIn.id()),
                this::answer);
    }

    @Transactional
    CheckInResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        CheckIn checkIn = checkIns.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        CheckInResponse current = answer(checkIn);
        ifMatch.check(current);
        CheckInRequest members = members(current);
        CheckInRequest changed = mergePatch.apply(patch, members, CheckInRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        calendar.requireNotInFuture(changed.localDate(), changed.timeZone());
        checkIn.record(changed, sealedNote(checkIn, changed));
        checkIns.flush();
        return answer(checkIn);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!checkIns.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private byte[] sealedNote(CheckIn checkIn, CheckInRequest request) {
        return sealing.seal(NOTE, checkIn.ownerId(), checkIn.id(), request.note());
    }

    private static CheckInRequest members(CheckInResponse checkIn) {
        return new CheckInRequest(
                checkIn.localDate(),
                checkIn.timeZone(),
                checkIn.innerSafety(),
                checkIn.relationshipSafety(),
                checkIn.toSelf(),
                checkIn.toPartner(),
                checkIn.note());
    }

    private CheckInResponse answer(CheckIn checkIn) {
        return new CheckInResponse(
                checkIn.id(),
                checkIn.localDate(),
                checkIn.timeZone(),
                checkIn.innerSafety(),
                checkIn.relationshipSafety(),
                checkIn.toSelf(),
                checkIn.toPartner(),
                sealing.open(NOTE, checkIn.ownerId(), checkIn.id(), checkIn.sealedNote()),
                checkIn.createdAt(),
                checkIn.version());
    }
}
