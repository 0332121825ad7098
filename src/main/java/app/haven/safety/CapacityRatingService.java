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

/** How members rate their own capacities over time: each member's alone. */
@ApplicationScoped
class CapacityRatingService {

    static final SealedField NOTE = new SealedField("capacity_rating", "note");

    private final CapacityRatingRepository ratings;
    private final MemberCalendar calendar;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    CapacityRatingService(
            CapacityRatingRepository ratings,
            MemberCalendar calendar,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.ratings = ratings;
        this.calendar = calendar;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    CapacityRatingResponse rate(UUID me, CapacityRatingRequest request) {
        calendar.requireNotInFuture(request.localDate(), request.timeZone());
        CapacityRating rating = new CapacityRating(me, Identifiers.next(), clock.instant());
        rating.record(request, sealedNote(rating, request));
        ratings.persist(rating);
        return answer(rating);
    }

    CapacityRatingResponse get(UUID me, UUID id) {
        return answer(ratings.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<CapacityRatingResponse> list(UUID me, CapacityRatingFilter filter, PageRequest page) {
        return cursors.page(
                filter.name(),
                page,
                ratings.listOwned(me, filter, cursors.read(filter.name(), page), page.limit()),
                rating -> Cursors.Position.of(rating.localDate(), rating.id()),
                this::answer);
    }

    @Transactional
    CapacityRatingResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        CapacityRating rating = ratings.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        CapacityRatingResponse current = answer(rating);
        ifMatch.check(current);
        CapacityRatingRequest members = members(current);
        CapacityRatingRequest changed = mergePatch.apply(patch, members, CapacityRatingRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        calendar.requireNotInFuture(changed.localDate(), changed.timeZone());
        rating.record(changed, sealedNote(rating, changed));
        ratings.flush();
        return answer(rating);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!ratings.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private byte[] sealedNote(CapacityRating rating, CapacityRatingRequest request) {
        return sealing.seal(NOTE, rating.ownerId(), rating.id(), request.note());
    }

    private static CapacityRatingRequest members(CapacityRatingResponse rating) {
        return new CapacityRatingRequest(
                rating.capacity(), rating.rating(), rating.localDate(), rating.timeZone(), rating.note());
    }

    private CapacityRatingResponse answer(CapacityRating rating) {
        return new CapacityRatingResponse(
                rating.id(),
                rating.capacity(),
                rating.rating(),
                rating.localDate(),
                rating.timeZone(),
                sealing.open(NOTE, rating.ownerId(), rating.id(), rating.sealedNote()),
                rating.createdAt(),
                rating.version());
    }
}
