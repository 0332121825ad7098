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
import java.time.LocalDate;
import java.util.UUID;

/** Goals that members set for their own capacities: each member's alone, and nobody else's to judge. */
@ApplicationScoped
class CapacityGoalService {

    private static final SealedField NOTE = new SealedField("capacity_goal", "note");

    private final CapacityGoalRepository goals;
    private final MemberCalendar calendar;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    CapacityGoalService(
            CapacityGoalRepository goals,
            MemberCalendar calendar,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.goals = goals;
        this.calendar = calendar;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    CapacityGoalResponse set(UUID me, CapacityGoalRequest request) {
        requireAttainable(request, null);
        CapacityGoal goal = new CapacityGoal(me, Identifiers.next(), clock.instant());
        goal.record(request, sealedNote(goal, request));
        goals.persist(goal);
        return answer(goal);
    }

    CapacityGoalResponse get(UUID me, UUID id) {
        return answer(goals.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<CapacityGoalResponse> list(UUID me, PageRequest page) {
        String list = "capacity-goals";
        return cursors.page(
                list,
                page,
                goals.listOwned(me, cursors.read(list, page), page.limit()),
                goal -> new Cursors.Position(0, goal.id()),
                this::answer);
    }

    @Transactional
    CapacityGoalResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        CapacityGoal goal = goals.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        CapacityGoalResponse current = answer(goal);
        ifMatch.check(current);
        CapacityGoalRequest members = members(current);
        CapacityGoalRequest changed = mergePatch.apply(patch, members, CapacityGoalRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        requireAttainable(changed, current.targetDate());
        goal.record(changed, sealedNote(goal, changed));
        goals.flush();
        return answer(goal);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!goals.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    /** A date that was set before may have passed since: the goal can still be reached, or let go. */
    private void requireAttainable(CapacityGoalRequest goal, LocalDate dateSetBefore) {
        MemberCalendar.requireZoneOf(goal.targetDate(), goal.timeZone());
        if (goal.targetDate() != null && !goal.targetDate().equals(dateSetBefore)) {
            calendar.requireNotPast(goal.targetDate(), goal.timeZone());
        }
    }

    private byte[] sealedNote(CapacityGoal goal, CapacityGoalRequest request) {
        return sealing.seal(NOTE, goal.ownerId(), goal.id(), request.note());
    }

    private static CapacityGoalRequest members(CapacityGoalResponse goal) {
        return new CapacityGoalRequest(
                goal.capacity(), goal.targetRating(), goal.targetDate(), goal.timeZone(), goal.status(), goal.note());
    }

    private CapacityGoalResponse answer(CapacityGoal goal) {
        return new CapacityGoalResponse(
                goal.id(),
                goal.capacity(),
                goal.targetRating(),
                goal.targetDate(),
                goal.timeZone(),
                goal.status(),
                sealing.open(NOTE, goal.ownerId(), goal.id(), goal.sealedNote()),
                goal.createdAt(),
                goal.version());
    }
}
