package app.haven.couple;

import app.haven.error.InvalidRequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Blocks are silent: they answer the same for everybody, known or not, and show in nothing that the other can see. */
@ApplicationScoped
class BlockService {

    private final BlockRepository blocks;
    private final Clock clock;

    BlockService(BlockRepository blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    List<BlockResponse> list(UUID me) {
        return blocks.list(me);
    }

    @Transactional
    void block(UUID me, UUID memberId) {
        if (me.equals(memberId)) {
            throw new InvalidRequestProblem("memberId", "Self", "must not be the own account");
        }
        blocks.insert(me, memberId, clock.instant());
    }

    @Transactional
    void unblock(UUID me, UUID memberId) {
        blocks.delete(me, memberId);
    }
}
