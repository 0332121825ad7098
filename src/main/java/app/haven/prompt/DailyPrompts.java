package app.haven.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which prompt is a couple's on which day. It follows from the couple, its first day and the catalogue alone, so that
 * nothing needs to be kept: both see the same, and nobody's looking leaves a trace.
 *
 * <p>The days go in rounds. A round takes every prompt that the catalogue had on the round's first day, one a day, in an
 * order of the couple's own, and the next round begins the day after. The order is the same in every round, so that a
 * prompt comes back no sooner than after as many days as the round had prompts.
 */
final class DailyPrompts {

    private final List<Entry> entries;
    private final LocalDate beginning;

    /** @param catalogue not empty */
    DailyPrompts(Collection<Entry> catalogue) {
        this.entries = List.copyOf(catalogue);
        this.beginning =
                entries.stream().map(Entry::since).min(LocalDate::compareTo).orElseThrow();
    }

    /** A prompt, and the first day on which a round that takes it may begin. */
    record Entry(String code, LocalDate since) {}

    /** @throws IllegalArgumentException for a day before the first */
    String codeOn(UUID coupleId, LocalDate firstDay, LocalDate day) {
        if (day.isBefore(firstDay)) {
            throw new IllegalArgumentException("a couple has no prompt before its first day");
        }
        LocalDate start = firstDay;
        List<String> round = roundFrom(start);
        while (!day.isBefore(start.plusDays(round.size()))) {
            start = start.plusDays(round.size());
            round = roundFrom(start);
        }
        SortedMap<byte[], String> ordered = new TreeMap<>(Arrays::compareUnsigned);
        round.forEach(code -> ordered.put(placeOf(coupleId, code), code));
        return ordered.values().stream()
                .skip(start.until(day, ChronoUnit.DAYS))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a couple's prompt of a day, which names it without a row. */
    static UUID idOn(UUID coupleId, LocalDate day) {
        return UUID.nameUUIDFromBytes((coupleId + "|" + day).getBytes(StandardCharsets.UTF_8));
    }

    /** A couple whose days began before the catalogue did takes what the catalogue began with. */
    private List<String> roundFrom(LocalDate start) {
        LocalDate known = start.isBefore(beginning) ? beginning : start;
        return entries.stream()
                .filter(entry -> !entry.since().isAfter(known))
                .map(Entry::code)
                .toList();
    }

    private static byte[] placeOf(UUID coupleId, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((coupleId + "|" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
