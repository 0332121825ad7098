package app.haven.safety;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Commitments: made, kept, let go and shared by their author alone. The partner can read those that are shared. */
@ApplicationScoped
class CommitmentService {

    static final SealedField WORDS = new SealedField("commitment", "words");

    private final CommitmentRepository commitments;
    private final CoupleService couples;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository commitments,
            CoupleService couples,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.commitments = commitments;
        this.couples = couples;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    CommitmentResponse commit(UUID me, CommitmentRequest request) {
        MemberCalendar.requireZoneOf(request.dueDate(), request.timeZone());
        Instant now = clock.instant();
        Commitment commitment = new Commitment(me, Identifiers.next(), now);
        promise(commitment, request, now);
        commitment.become(request.status());
        commitments.persist(commitment);
        return answer(me, commitment);
    }

    /** The author's own, or what the partner shares: the query lets through nothing else. */
    CommitmentResponse get(UUID me, UUID id) {
        return answer(me, commitments.findVisibleTo(me, id).orElseThrow(NotFoundProblem::new));
    }

    Page<CommitmentResponse> listOwn(UUID me, CommitmentStatus status, PageRequest page) {
        String list = "commitments|" + status;
        return cursors.page(
                list,
                page,
                commitments.listOwned(me, status, cursors.read(list, page), page.limit()),
                commitment -> new Cursors.Position(0, commitment.id()),
                commitment -> answer(me, commitment));
    }

    Page<CommitmentResponse> listShared(UUID me, PageRequest page) {
        String list = "shared-commitments";
        return cursors.page(
                list,
                page,
                commitments.listShared(me, cursors.read(list, page), page.limit()),
                commitment -> Cursors.Position.of(commitment.sharedAt(), commitment.id()),
                commitment -> answer(me, commitment));
    }

    @Transactional
    CommitmentResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        Commitment commitment = requireOwn(me, id);
        CommitmentResponse current = answer(me, commitment);
        ifMatch.check(current);
        CommitmentRequest members =
                new CommitmentRequest(current.words(), current.dueDate(), current.timeZone(), current.status());
        CommitmentRequest changed = mergePatch.apply(patch, members, CommitmentRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        MemberCalendar.requireZoneOf(changed.dueDate(), changed.timeZone());
        if (!changed.promisesTheSameAs(members)) {
            promise(commitment, changed, clock.instant());
        }
        commitment.become(changed.status());
        commitments.flush();
        return answer(me, commitment);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!commitments.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    @Transactional
    CommitmentResponse share(UUID me, UUID id) {
        // The couple before its commitments, as leaving locks them, so that the two cannot deadlock.
        Optional<Partnership> partnership = couples.partnershipForSharing(me);
        Commitment commitment = requireOwn(me, id);
        commitment.share(
                partnership.orElseThrow(SharingConflictException::noPartner).coupleId(), clock.instant());
        commitments.flush();
        return answer(me, commitment);
    }

    @Transactional
    CommitmentResponse withdraw(UUID me, UUID id) {
        Commitment commitment = requireOwn(me, id);
        commitment.withdraw();
        commitments.flush();
        return answer(me, commitment);
    }

    /** In the transaction that ends the couple, and whatever the leaver leaves readable: a promise to nobody is none. */
    void cutAccess(@Observes CoupleEnded event) {
        commitments.withdrawAll(event.coupleId(), event.leaverId(), event.partnerId());
    }

    /** Only the author changes or moves a commitment; for anybody else it is not there. */
    private Commitment requireOwn(UUID me, UUID id) {
        return commitments.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private void promise(Commitment commitment, CommitmentRequest request, Instant now) {
        byte[] sealedWords = sealing.seal(WORDS, commitment.ownerId(), commitment.id(), request.words());
        commitment.promise(sealedWords, request.dueDate(), request.timeZone(), now);
    }

    private CommitmentResponse answer(UUID viewer, Commitment commitment) {
        boolean own = commitment.isOwnedBy(viewer);
        return new CommitmentResponse(
                commitment.id(),
                commitment.ownerId(),
                sealing.open(WORDS, commitment.ownerId(), commitment.id(), commitment.sealedWords()),
                commitment.dueDate(),
                own ? commitment.timeZone() : null,
                commitment.status(),
                commitment.visibility(),
                commitment.sharedAt(),
                commitment.revisedAt(),
                own ? commitment.createdAt() : null,
                commitment.version());
    }
}
