package app.haven.safety;

import app.haven.couple.CoupleEnded;
import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.couple.SharingConflictException;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Day signals: one a member, for the partner of today and until it expires. One that has ended, was taken back or was
 * meant for somebody else looks like none at all.
 */
@ApplicationScoped
class DaySignalService {

    private static final SealedField NOTE = new SealedField("day_signal", "note");
    private static final Duration LONGEST = Duration.ofDays(2);

    private final DaySignalRepository signals;
    private final CoupleService couples;
    private final MemberCalendar calendar;
    private final Sealing sealing;
    private final Clock clock;

    DaySignalService(
            DaySignalRepository signals, CoupleService couples, MemberCalendar calendar, Sealing sealing, Clock clock) {
        this.signals = signals;
        this.couples = couples;
        this.calendar = calendar;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Transactional
    DaySignalResponse send(UUID me, DaySignalRequest request) {
        Instant expiresAt = expiryOf(request);
        Partnership partnership = couples.partnershipForSharing(me).orElseThrow(SharingConflictException::noPartner);
        signals.replace(
                me,
                partnership.coupleId(),
                request.code(),
                // There is one row a member, and so the member's id is the row's.
                sealing.seal(NOTE, me, me, request.note()),
                expiresAt);
        return new DaySignalResponse(request.code(), request.note(), expiresAt);
    }

    DaySignalResponse get(UUID me) {
        return answer(signals.findOwnedLive(me, clock.instant()).orElseThrow(NotFoundProblem::new));
    }

    DaySignalResponse getPartners(UUID me) {
        return answer(signals.findPartnersLive(me, clock.instant()).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    void takeBack(UUID me) {
        if (!signals.deleteOwnedLive(me, clock.instant())) {
            throw new NotFoundProblem();
        }
    }

    /** In the transaction that ends the couple. */
    void takeBackFromBoth(@Observes CoupleEnded event) {
        signals.deleteOfCouple(event.coupleId(), event.leaverId(), event.partnerId());
    }

    private Instant expiryOf(DaySignalRequest request) {
        if (request.expiresAt() == null) {
            return calendar.endOfToday(ZoneId.of(request.timeZone()));
        }
        Instant now = clock.instant();
        if (!request.expiresAt().isAfter(now)) {
            throw new InvalidRequestProblem("/expiresAt", "Past", "must be in the future");
        }
        if (request.expiresAt().isAfter(now.plus(LONGEST))) {
            throw new InvalidRequestProblem("/expiresAt", "TooFar", "must be at most 48 hours ahead");
        }
        return request.expiresAt();
    }

    private DaySignalResponse answer(DaySignal signal) {
        return new DaySignalResponse(
                signal.code(),
                sealing.open(NOTE, signal.ownerId(), signal.ownerId(), signal.sealedNote()),
                signal.expiresAt());
    }
}
