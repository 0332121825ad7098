package app.haven.couple;

import app.haven.error.NotFoundProblem;
import app.haven.user.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The couple a member is in, and leaving it. */
@ApplicationScoped
public class CoupleService {

    private final CoupleRepository couples;
    private final Accounts accounts;
    private final Event<CoupleEnded> endings;
    private final Clock clock;

    CoupleService(CoupleRepository couples, Accounts accounts, Event<CoupleEnded> endings, Clock clock) {
        this.couples = couples;
        this.accounts = accounts;
        this.endings = endings;
        this.clock = clock;
    }

    public Optional<Partnership> partnershipOf(UUID memberId) {
        return couples.findActive(memberId).map(side -> new Partnership(side.coupleId(), side.partnerId()));
    }

    /** By member, of those who are in a couple; one statement, however many they are. */
    public Map<UUID, Partnership> partnershipsOf(Collection<UUID> memberIds) {
        return couples.listActive(memberIds).stream()
                .collect(Collectors.toMap(
                        CoupleMember::memberId, side -> new Partnership(side.coupleId(), side.partnerId())));
    }

    /**
     * Holds the couple together until the caller's transaction ends: whatever is shared meanwhile is shared before a
     * leaving that runs at the same time, and so withdrawn by it.
     */
    public Optional<Partnership> partnershipForSharing(UUID memberId) {
        return couples.findActiveForShare(memberId).map(side -> new Partnership(side.coupleId(), side.partnerId()));
    }

    /**
     * Holds the couple together, and apart from every other such caller, until the caller's transaction ends: of what
     * the two do for each other at the same instant, one comes after the other and sees it.
     */
    public Optional<CoupleCalendar> calendarForReveal(UUID memberId) {
        return couples.findActiveCouple(memberId)
                .map(CoupleService::calendarOf)
                .filter(calendar -> couples.lockBothSides(memberId, calendar.partnerId(), calendar.coupleId()).stream()
                        .allMatch(CoupleMember::isActive));
    }

    private static CoupleCalendar calendarOf(CoupleRepository.ActiveCouple active) {
        return new CoupleCalendar(
                active.couple().id(),
                active.side().partnerId(),
                active.couple().formedAt(),
                active.couple().timeZone());
    }

    CoupleResponse current(UUID me) {
        CoupleRepository.ActiveCouple active = couples.findActiveCouple(me).orElseThrow(NotFoundProblem::new);
        CoupleMember mine = active.side();
        return new CoupleResponse(
                mine.coupleId(),
                new CoupleResponse.Partner(mine.partnerId(), accounts.displayNameOf(mine.partnerId())),
                mine.joinedAt(),
                active.couple().timeZone().getId());
    }

    @Transactional
    void setTimeZone(UUID me, String timeZone) {
        CoupleMember mine = couples.findActiveForShare(me).orElseThrow(NotFoundProblem::new);
        couples.setTimeZone(mine.coupleId(), timeZone);
    }

    List<FormerCoupleResponse> former(UUID me) {
        return couples.listFormer(me).stream()
                .map(side -> new FormerCoupleResponse(
                        side.coupleId(), side.joinedAt(), side.leftAt(), side.isTold(), side.canReadPartnersWords()))
                .toList();
    }

    /** Ends the couple for both at once; needs nobody's consent. */
    @Transactional
    void leave(UUID me, LeaveRequest how) {
        Instant now = clock.instant();
        CoupleMember found = couples.findActive(me).orElseThrow(NotFoundProblem::new);
        List<CoupleMember> sides = couples.lockBothSides(me, found.partnerId(), found.coupleId());
        if (!sides.stream().allMatch(CoupleMember::isActive)) {
            throw new NotFoundProblem();
        }
        for (CoupleMember side : sides) {
            if (side.memberId().equals(me)) {
                side.leave(now);
            } else {
                side.beLeft(now, how.keepsShared(), how.tellsPartner());
            }
        }
        endings.fire(new CoupleEnded(found.coupleId(), me, found.partnerId(), how.keepsShared()));
    }
}
