package app.haven.couple;

import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.http.RateLimits;
import app.haven.sealing.LookupDigests;
import app.haven.security.ReadableCode;
import app.haven.user.Accounts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Pairing two people by a code that one gives the other. */
@ApplicationScoped
class InvitationService {

    private final InvitationRepository invitations;
    private final CoupleRepository couples;
    private final BlockRepository blocks;
    private final Accounts accounts;
    private final LookupDigests digests;
    private final RateLimits limits;
    private final InvitationConfig config;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            CoupleRepository couples,
            BlockRepository blocks,
            Accounts accounts,
            LookupDigests digests,
            RateLimits limits,
            InvitationConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.couples = couples;
        this.blocks = blocks;
        this.accounts = accounts;
        this.digests = digests;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    InvitationResponse invite(UUID me) {
        requireUnpaired(me);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(config.life());
        String code = ReadableCode.random();
        if (!invitations.insert(me, digest(code), now, expiresAt)) {
            throw CoupleConflictException.invitationIsOpen();
        }
        return new InvitationResponse(code, now, expiresAt);
    }

    OpenInvitationResponse open(UUID me) {
        Instant now = clock.instant();
        return invitations
                .findOwned(me)
                .filter(invitation -> invitation.isOpen(now))
                .map(invitation -> new OpenInvitationResponse(invitation.createdAt(), invitation.expiresAt()))
                .orElseThrow(NotFoundProblem::new);
    }

    @Transactional
    void revoke(UUID me) {
        if (!invitations.revoke(me)) {
            throw new NotFoundProblem();
        }
    }

    /**
     * The schema decides races: whoever comes second finds the invitation gone or a member paired.
     *
     * @throws InvitationUnknownException for a code that does not exist, is one's own, has expired, or comes from or goes
     *     to a blocked person
     */
    @Transactional
    void accept(UUID me, String typedCode) {
        limits.check("codes", limits.config().wrongCodes(), me.toString());
        Instant now = clock.instant();
        byte[] codeDigest = digest(typedCode);
        UUID inviter = invitations
                .findInviterByCode(codeDigest, now)
                .filter(found -> mayAccept(me, found))
                .orElseThrow(() -> {
                    limits.use("codes", limits.config().wrongCodes(), me.toString());
                    return new InvitationUnknownException();
                });
        requireUnpaired(me);
        if (!invitations.lockOpen(inviter, me, codeDigest)) {
            throw CoupleConflictException.invitationIsClosed();
        }
        pair(inviter, me, now);
    }

    private void pair(UUID inviter, UUID accepter, Instant now) {
        UUID coupleId = Identifiers.next();
        try {
            couples.insertCouple(
                    new Couple(coupleId, accounts.timeZoneOf(inviter), now),
                    new CoupleMember(inviter, coupleId, accepter, now),
                    new CoupleMember(accepter, coupleId, inviter, now));
        } catch (ConstraintViolationException e) {
            throw CoupleConflictException.alreadyPaired();
        }
        invitations.deleteOpenOf(inviter, accepter);
    }

    /** Nobody pairs with oneself, nor across a block; which of these it was, nobody is told. */
    private boolean mayAccept(UUID me, UUID inviter) {
        return !me.equals(inviter) && !blocks.existBetween(me, inviter);
    }

    private void requireUnpaired(UUID me) {
        if (couples.findActive(me).isPresent()) {
            throw CoupleConflictException.alreadyPaired();
        }
    }

    private byte[] digest(String code) {
        return digests.of("invitation-code", ReadableCode.canonical(code));
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetExpired() {
        invitations.deleteExpired(clock.instant());
    }
}
