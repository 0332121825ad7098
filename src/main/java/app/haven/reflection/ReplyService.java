package app.haven.reflection;

import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
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
import java.util.List;
import java.util.UUID;

/** The couple's threads. What somebody said in one stays theirs, also when the reflection above it can be seen no more. */
@ApplicationScoped
class ReplyService {

    private static final SealedField BODY = new SealedField("reply", "body");

    private final ReplyRepository replies;
    private final ReflectionRepository reflections;
    private final CoupleService couples;
    private final Sealing sealing;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    ReplyService(
            ReplyRepository replies,
            ReflectionRepository reflections,
            CoupleService couples,
            Sealing sealing,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.replies = replies;
        this.reflections = reflections;
        this.couples = couples;
        this.sealing = sealing;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    ReplyResponse write(UUID me, UUID reflectionId, WriteReplyRequest request) {
        // The couple before its reflections, as leaving locks them, so that the two cannot deadlock.
        Partnership partnership = couples.partnershipForSharing(me).orElseThrow(NotFoundProblem::new);
        requireThere(me, partnership, reflectionId).requireTakesReplies(partnership.coupleId());
        UUID id = Identifiers.next();
        Reply reply = new Reply(
                me,
                id,
                reflectionId,
                partnership.coupleId(),
                sealing.seal(BODY, me, id, request.body()),
                clock.instant());
        replies.persist(reply);
        return answer(reply);
    }

    Page<ReplyResponse> listThread(UUID me, UUID reflectionId, PageRequest page) {
        String list = "thread|" + reflectionId;
        List<Reply> found = replies.listThread(me, reflectionId, cursors.read(list, page), page.limit())
                .orElseThrow(NotFoundProblem::new);
        return page(list, page, found);
    }

    Page<ReplyResponse> listOwn(UUID me, PageRequest page) {
        String list = "replies";
        return page(list, page, replies.listOwned(me, cursors.read(list, page), page.limit()));
    }

    ReplyResponse get(UUID me, UUID id) {
        return answer(replies.findVisibleTo(me, id).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    ReplyResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        Reply reply = requireOwn(me, id);
        ReplyResponse current = answer(reply);
        ifMatch.check(current);
        WriteReplyRequest members = new WriteReplyRequest(current.body());
        WriteReplyRequest changed = mergePatch.apply(patch, members, WriteReplyRequest.class);
        if (changed.equals(members)) {
            // No new words, no revision mark.
            return current;
        }
        reply.rewrite(sealing.seal(BODY, me, id, changed.body()), clock.instant());
        replies.flush();
        return answer(reply);
    }

    @Transactional
    void remove(UUID me, UUID id) {
        requireOwn(me, id).remove(clock.instant());
    }

    /** Of the partner's, only what is shared is there to be replied to; of one's own it can be said that it is not. */
    private Reflection requireThere(UUID me, Partnership partnership, UUID reflectionId) {
        Reflection reflection = reflections
                .findOfEitherForReply(me, partnership.partnerId(), reflectionId)
                .orElseThrow(NotFoundProblem::new);
        if (!reflection.isOwnedBy(me) && !reflection.isSharedIn(partnership.coupleId())) {
            throw new NotFoundProblem();
        }
        return reflection;
    }

    /** Only the writer changes or removes a reply; for anybody else there is nothing to change. */
    private Reply requireOwn(UUID me, UUID id) {
        return replies.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private Page<ReplyResponse> page(String list, PageRequest page, List<Reply> found) {
        return cursors.page(list, page, found, reply -> new Cursors.Position(0, reply.id()), this::answer);
    }

    private ReplyResponse answer(Reply reply) {
        return new ReplyResponse(
                reply.id(),
                reply.reflectionId(),
                reply.ownerId(),
                sealing.open(BODY, reply.ownerId(), reply.id(), reply.sealedBody()),
                reply.isRemoved(),
                reply.createdAt(),
                reply.revisedAt(),
                reply.version());
    }
}
