package app.haven.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One person's days: after weeks with more practice they feel somewhat safer and come back to openness sooner, with much
 * that is chance.
 */
final class DemoDays {

    static final int WEEKS = 12;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final List<String> FEARS =
            List.of("REJECTION", "DOMINATION", "ABANDONMENT", "LOSING_MYSELF", "LOSING_THE_OTHER");
    private static final List<String> REACTIONS =
            List.of("ANGER", "COMPLYING", "WITHDRAWING", "RESISTING", "BLAMING", "DEFENDING", "EXPLAINING");
    private static final List<String> CAPACITIES =
            List.of("NOT_TAKING_IT_PERSONALLY", "STANDING_UP_FOR_MYSELF", "STAYING_OPEN_HEARTED");

    private final DemoClient person;
    private final List<String> practices;

    /** How many days of each week this person practises. */
    private final int[] practisedDays;

    /** Always the same, so that the demo always looks the same. */
    private final Random chance;

    private final LocalDate today;

    DemoDays(DemoClient person, LocalDate today, int[] practisedDays, long seed) {
        this.person = person;
        this.today = today;
        this.practisedDays = practisedDays.clone();
        this.chance = new Random(seed);
        this.practices = person.practices("MEDITATION", "BREATHING", "SELF_COMPASSION", "GRATITUDE", "JOURNALING");
    }

    void live() {
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = today.minusDays((long) (WEEKS - week) * DAYS_OF_A_WEEK - 1);
            for (int day = 0; day < DAYS_OF_A_WEEK; day++) {
                checkIn(monday.plusDays(day), week);
                if (chance.nextInt(DAYS_OF_A_WEEK) < practisedDays[week]) {
                    practise(monday.plusDays(day));
                }
                // Not today, whose evening may still be to come.
                if (chance.nextInt(DAYS_OF_A_WEEK) < 3 && monday.plusDays(day).isBefore(today)) {
                    beTriggered(monday.plusDays(day), week);
                }
            }
            rateCapacities(monday, week);
        }
    }

    private int practisedTheWeekBefore(int week) {
        return week == 0 ? 1 : practisedDays[week - 1];
    }

    private void checkIn(LocalDate day, int week) {
        double safety = 2.2 + 0.1 * week + 0.15 * practisedTheWeekBefore(week);
        Map<String, Object> checkIn = on(day);
        checkIn.put("innerSafety", rating(safety));
        checkIn.put("relationshipSafety", rating(safety + 0.3));
        checkIn.put("toSelf", Map.of("acceptance", rating(safety), "caring", rating(safety)));
        checkIn.put("toPartner", Map.of("compassion", rating(safety + 0.2)));
        person.create("/v1/check-ins", checkIn);
    }

    private void practise(LocalDate day) {
        Map<String, Object> log = on(day);
        log.put("practiceId", anyOf(practices));
        log.put("minutes", 5 + 5 * chance.nextInt(5));
        log.put("context", chance.nextInt(10) < 8 ? "PEACEFUL" : "AFTER_CONFLICT");
        log.put("calmBefore", rating(2.6));
        log.put("calmAfter", rating(3.7));
        person.create("/v1/practice-logs", log);
    }

    private void beTriggered(LocalDate day, int week) {
        Instant when = day.atTime(LocalTime.of(7 + chance.nextInt(15), chance.nextInt(60)))
                .atZone(ZoneId.of(DemoPerson.TIME_ZONE))
                .toInstant();
        Map<String, Object> trigger = new HashMap<>();
        trigger.put("occurredAt", when.toString());
        trigger.put("timeZone", DemoPerson.TIME_ZONE);
        trigger.put("fears", List.of(anyOf(FEARS)));
        trigger.put("reactions", List.of(anyOf(REACTIONS)));
        trigger.put("intensity", rating(3.2));
        trigger.put("context", anyOf(List.of("TRIGGERED", "CONFLICT")));
        trigger.put("leftMyself", chance.nextInt(3) == 0);
        String log = "/v1/trigger-logs/" + person.create("/v1/trigger-logs", trigger);
        if (chance.nextInt(8) == 0) {
            person.post(log + "/close", Map.of());
            return;
        }
        double usualMinutes = 320 - 45.0 * practisedTheWeekBefore(week);
        long minutes = Math.max(10, Math.round(usualMinutes * (0.4 + 1.2 * chance.nextDouble())));
        Instant back = when.plus(Duration.ofMinutes(minutes));
        if (back.atZone(ZoneId.of(DemoPerson.TIME_ZONE)).toLocalDate().isBefore(today)) {
            person.post(
                    log + "/return",
                    Map.of("returnedAt", back.toString(), "practiceId", anyOf(practices), "openness", rating(3.8)));
        }
    }

    private void rateCapacities(LocalDate day, int week) {
        for (String capacity : CAPACITIES) {
            Map<String, Object> growth = on(day);
            growth.put("capacity", capacity);
            growth.put("rating", rating(2.1 + 0.14 * week));
            person.create("/v1/capacity-ratings", growth);
        }
    }

    static Map<String, Object> on(LocalDate day) {
        Map<String, Object> record = new HashMap<>();
        record.put("localDate", day.toString());
        record.put("timeZone", DemoPerson.TIME_ZONE);
        return record;
    }

    private int rating(double usual) {
        return (int) Math.max(1, Math.min(5, Math.round(usual + 0.8 * chance.nextGaussian())));
    }

    private String anyOf(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
