package app.haven.practice;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What a member intends to practise, and which of those days have seen it. */
@ApplicationScoped
class PracticePlanService {

    private static final String LIST = "practice-plans";

    private final PracticePlanRepository plans;
    private final PracticeLogRepository logs;
    private final Catalogue catalogue;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    PracticePlanService(
            PracticePlanRepository plans,
            PracticeLogRepository logs,
            Catalogue catalogue,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.plans = plans;
        this.logs = logs;
        this.catalogue = catalogue;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    PracticePlanResponse plan(UUID me, PlanPracticeRequest request) {
        PracticePlan plan = new PracticePlan(me, Identifiers.next(), clock.instant());
        intend(plan, request);
        plans.persist(plan);
        Catalogue.requireKnownPractice(() -> plans.flush());
        return PracticePlanResponse.from(plan);
    }

    PracticePlanResponse get(UUID me, UUID id) {
        return PracticePlanResponse.from(requireOwn(me, id));
    }

    Page<PracticePlanResponse> list(UUID me, PageRequest page) {
        return cursors.page(
                LIST,
                page,
                plans.listOwned(me, cursors.read(LIST, page), page.limit()),
                plan -> new Cursors.Position(0, plan.id()),
                PracticePlanResponse::from);
    }

    PlanOccurrencesResponse occurrences(UUID me, UUID id, OccurrenceRange range) {
        PracticePlan plan = requireOwn(me, id);
        Recurrence recurrence = plan.recurrence();
        Set<LocalDate> practised = logs.listDatesOf(plan.ownerId(), plan.practiceId(), range.from(), range.to());
        return new PlanOccurrencesResponse(recurrence
                .datesWithin(range.from(), range.to())
                .map(date -> new PlanOccurrencesResponse.Occurrence(
                        date, recurrence.startsAt(date), practised.contains(date)))
                .toList());
    }

    @Transactional
    PracticePlanResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        PracticePlan plan = plans.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        PracticePlanResponse current = PracticePlanResponse.from(plan);
        ifMatch.check(current);
        intend(plan, mergePatch.apply(patch, members(current), PlanPracticeRequest.class));
        Catalogue.requireKnownPractice(() -> plans.flush());
        return PracticePlanResponse.from(plan);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!plans.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private PracticePlan requireOwn(UUID me, UUID id) {
        return plans.findOwned(me, id).orElseThrow(NotFoundProblem::new);
    }

    private void intend(PracticePlan plan, PlanPracticeRequest request) {
        requireADay(request);
        plan.intend(request, catalogue.kindOf(request.practiceId()));
    }

    private static void requireADay(PlanPracticeRequest request) {
        if (request.recurrence().firstDate().isEmpty()) {
            throw new InvalidRequestProblem(
                    "/endDate", "NoDay", "must leave at least one of the weekdays from startDate on");
        }
    }

    private static PlanPracticeRequest members(PracticePlanResponse plan) {
        return new PlanPracticeRequest(
                plan.practiceId(),
                plan.weekdays(),
                plan.localTime(),
                plan.timeZone(),
                plan.startDate(),
                plan.endDate(),
                plan.minutes());
    }
}
