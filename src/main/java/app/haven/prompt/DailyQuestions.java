package app.haven.prompt;

import app.haven.couple.CoupleCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A couple's prompts of its days, which are there without being kept. */
@ApplicationScoped
class DailyQuestions {

    /** Today's and those of the days before it that can still be answered. */
    private static final int OPEN_DAYS = 7;

    private final Prompts prompts;
    private final Clock clock;

    DailyQuestions(Prompts prompts, Clock clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    Question today(CoupleCalendar couple, Instant now) {
        return on(couple.today(now), couple);
    }

    /** One that can still be answered, whoever has answered it. */
    Optional<Question> findOpen(CoupleCalendar couple, UUID id) {
        LocalDate today = couple.today(clock.instant());
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(OPEN_DAYS)
                .filter(day -> !day.isBefore(couple.firstDay()))
                .filter(day -> DailyPrompts.idOn(couple.coupleId(), day).equals(id))
                .findFirst()
                .map(day -> on(day, couple));
    }

    private Question on(LocalDate day, CoupleCalendar couple) {
        return new Question(
                DailyPrompts.idOn(couple.coupleId(), day),
                prompts.codeOn(couple.coupleId(), couple.firstDay(), day),
                day,
                couple.timeZone().getId());
    }
}
