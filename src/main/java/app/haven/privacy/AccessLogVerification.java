package app.haven.privacy;

import app.haven.user.Accounts;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Looks through all access logs as they are at one moment, with no more than a batch of lines in memory. */
@ApplicationScoped
class AccessLogVerification {

    private static final int BATCH = 1000;
    private static final int A_DAY = 24 * 60 * 60;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AccessLogRepository log;
    private final AccessLogChain chain;
    private final Accounts accounts;

    AccessLogVerification(AccessLogRepository log, AccessLogChain chain, Accounts accounts) {
        this.log = log;
        this.chain = chain;
        this.accounts = accounts;
    }

    /**
     * @param kept heads of an earlier time: the logs must still go through them
     * @param intact is told where every log ends that is as the service wrote it
     * @param broken is told of every log that is not
     */
    @Transactional
    @TransactionConfiguration(timeout = A_DAY)
    AccessLogFindings verify(
            Iterator<AccessLogHead> kept, Consumer<AccessLogHead> intact, Consumer<BrokenAccessLog> broken) {
        log.lookAtOneMoment();
        Review review = new Review(intact, broken);
        readLines(review);
        readHeadsWithoutLines(review);
        kept.forEachRemaining(review::compare);
        return review.findings();
    }

    private void readLines(Review review) {
        UUID owner = BEFORE_ALL;
        long sequence = 0;
        List<AccessLogRow> batch;
        do {
            batch = log.listAllAfter(owner, sequence, BATCH);
            for (AccessLogRow row : batch) {
                review.read(row.line(), row.head());
                owner = row.line().ownerId();
                sequence = row.line().sequence();
            }
        } while (!batch.isEmpty());
        review.endLog();
    }

    private void readHeadsWithoutLines(Review review) {
        UUID owner = BEFORE_ALL;
        List<AccessLogRepository.Ending> batch;
        do {
            batch = log.listAllEndingsAfter(owner, BATCH);
            for (AccessLogRepository.Ending ending : batch) {
                if (ending.lacksLines()) {
                    review.missAll(ending.ownerId());
                }
                owner = ending.ownerId();
            }
        } while (!batch.isEmpty());
    }

    /** What has been read so far. */
    private final class Review {

        private final Consumer<AccessLogHead> intact;
        private final Consumer<BrokenAccessLog> broken;

        private long logs;
        private long lines;
        private long brokenLogs;
        private long gone;

        /** How far the log that is being read is right, and what its head says; null before the first log. */
        private AccessLogHead reached;

        private AccessLogHead head;
        private boolean isRight;

        Review(Consumer<AccessLogHead> intact, Consumer<BrokenAccessLog> broken) {
            this.intact = intact;
            this.broken = broken;
        }

        void read(AccessLogLine line, AccessLogHead linesHead) {
            if (reached == null || !reached.ownerId().equals(line.ownerId())) {
                endLog();
                reached = AccessLogHead.start(line.ownerId());
                head = linesHead;
                isRight = true;
                logs++;
            }
            lines++;
            isRight = isRight && chain.isNext(reached, line);
            if (isRight) {
                reached = AccessLogHead.unsealed(line);
            }
        }

        void endLog() {
            if (reached == null) {
                return;
            }
            boolean isSealed = head != null && chain.isSealed(head);
            if (isRight && isSealed && head.isAt(reached)) {
                intact.accept(head);
                return;
            }
            // A head that the service wrote and that is not at the end: lines were cut off, or the head was put back.
            long proven = isSealed ? Math.min(head.sequence(), reached.sequence()) : reached.sequence();
            found(reached.ownerId(), proven + 1);
        }

        void missAll(UUID ownerId) {
            logs++;
            found(ownerId, 1);
        }

        void compare(AccessLogHead earlier) {
            if (!chain.isSealed(earlier)) {
                throw new IllegalArgumentException(
                        "What was kept of the log of " + earlier.ownerId() + " is not as Haven wrote it.");
            }
            boolean isThere = log.findDigest(earlier.ownerId(), earlier.sequence())
                    .filter(digest -> MessageDigest.isEqual(digest, earlier.digest()))
                    .isPresent();
            if (isThere) {
                return;
            }
            if (accounts.isActive(earlier.ownerId())) {
                found(earlier.ownerId(), earlier.sequence());
            } else {
                gone++;
            }
        }

        private void found(UUID ownerId, long sequence) {
            brokenLogs++;
            broken.accept(new BrokenAccessLog(ownerId, sequence));
        }

        AccessLogFindings findings() {
            return new AccessLogFindings(logs, lines, brokenLogs, gone);
        }
    }
}
