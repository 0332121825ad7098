package app.haven.reflection;

import app.haven.couple.CoupleEnded;
import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.couple.SharingConflictException;
import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import app.haven.vocabulary.Visibility;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reflections: private until their author shares them, and again once the author withdraws them. */
@ApplicationScoped
class ReflectionService {

    static final SealedField BODY = new SealedField("reflection", "body");

    private final ReflectionRepository reflections;
    private final CoupleService couples;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    ReflectionService(
            ReflectionRepository reflections,
            CoupleService couples,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.reflections = reflections;
        this.couples = couples;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    ReflectionResponse write(UUID me, WriteReflectionRequest request) {
        UUID id = Identifiers.next();
        Reflection reflection = new Reflection(
                me,
                id,
                request.kind(),
                sealing.seal(BODY, me, id, request.body()),
                request.occurredAt(),
                clock.instant());
        reflections.persist(reflection);
        return answer(me, Shown.alone(reflection));
    }

    /** The author's own, or what the partner has shared: the query lets through nothing else. */
    ReflectionResponse get(UUID me, UUID id) {
        return answer(me, reflections.findVisibleTo(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<ReflectionResponse> listOwn(UUID me, Visibility visibility, PageRequest page) {
        String list = "reflections|" + visibility;
        return cursors.page(
                list,
                page,
                reflections.listOwned(me, visibility, cursors.read(list, page), page.limit()),
                shown -> new Cursors.Position(0, shown.id()),
                shown -> answer(me, shown));
    }

    Page<ReflectionResponse> listShared(UUID me, PageRequest page) {
        String list = "shared-reflections";
        return cursors.page(
                list,
                page,
                reflections.listShared(me, cursors.read(list, page), page.limit()),
                shown -> Cursors.Position.of(shown.reflection().sharedAt(), shown.id()),
                shown -> answer(me, shown));
    }

    Page<ReflectionResponse> listLeftReadable(UUID me, UUID coupleId, PageRequest page) {
        String list = "left-reflections|" + coupleId;
        return cursors.page(
                list,
                page,
                reflections.listLeftReadable(me, coupleId, cursors.read(list, page), page.limit()),
                shown -> Cursors.Position.of(shown.reflection().sharedAt(), shown.id()),
                shown -> answer(me, shown));
    }

    @Transactional
    ReflectionResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        Shown shown = requireOwn(me, id);
        ReflectionResponse current = answer(me, shown);
        ifMatch.check(current);
        WriteReflectionRequest members =
                new WriteReflectionRequest(current.kind(), current.body(), current.occurredAt());
        WriteReflectionRequest changed = mergePatch.apply(patch, members, WriteReflectionRequest.class);
        if (changed.equals(members)) {
            // No new words, no revision mark.
            return current;
        }
        shown.reflection()
                .rewrite(
                        changed.kind(),
                        sealing.seal(BODY, me, id, changed.body()),
                        changed.occurredAt(),
                        clock.instant());
        reflections.flush();
        return answer(me, shown);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!reflections.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    @Transactional
    ReflectionResponse share(UUID me, UUID id) {
        // The couple before its reflections, as leaving locks them, so that the two cannot deadlock.
        Optional<Partnership> partnership = couples.partnershipForSharing(me);
        Shown shown = requireOwn(me, id);
        UUID coupleId =
                partnership.orElseThrow(SharingConflictException::noPartner).coupleId();
        boolean again = shown.reflection().wasLastSharedIn(coupleId);
        shown.reflection().share(coupleId, clock.instant());
        reflections.flush();
        // With a new partner the thread begins anew.
        return answer(me, again ? shown : Shown.alone(shown.reflection()));
    }

    @Transactional
    ReflectionResponse withdraw(UUID me, UUID id) {
        return move(me, id, Reflection::withdraw);
    }

    @Transactional
    ReflectionResponse closeThread(UUID me, UUID id) {
        return move(me, id, Reflection::closeThread);
    }

    @Transactional
    ReflectionResponse reopenThread(UUID me, UUID id) {
        return move(me, id, Reflection::reopenThread);
    }

    private ReflectionResponse move(UUID me, UUID id, Consumer<Reflection> transition) {
        Shown shown = requireOwn(me, id);
        transition.accept(shown.reflection());
        reflections.flush();
        return answer(me, shown);
    }

    /** In the transaction that ends the couple: no moment lies between leaving and being unreadable. */
    void cutAccess(@Observes CoupleEnded event) {
        if (!event.leaverKeepsShared()) {
            reflections.withdrawAll(event.leaverId(), event.coupleId());
        }
        reflections.withdrawAll(event.partnerId(), event.coupleId());
    }

    /** Only the author changes or moves a reflection; for anybody else it is not there. */
    private Shown requireOwn(UUID me, UUID id) {
        return reflections.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private ReflectionResponse answer(UUID viewer, Shown shown) {
        Reflection reflection = shown.reflection();
        return new ReflectionResponse(
                reflection.id(),
                reflection.ownerId(),
                reflection.kind(),
                sealing.open(BODY, reflection.ownerId(), reflection.id(), reflection.sealedBody()),
                reflection.occurredAt(),
                reflection.visibility(),
                reflection.sharedAt(),
                reflection.revisedAt(),
                reflection.isOwnedBy(viewer) ? reflection.createdAt() : null,
                reflection.thread(),
                shown.replies(),
                shown.isReceivedWithCare(),
                reflection.version());
    }
}
