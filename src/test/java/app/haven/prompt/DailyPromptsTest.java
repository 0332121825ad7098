package app.haven.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DailyPromptsTest {

    private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final UUID COUPLE = UUID.fromString("01890a5e-0b7d-7f00-8a1b-2c3d4e5f6a7b");

    @Test
    void aRoundTakesEveryPromptOnce() {
        DailyPrompts prompts = new DailyPrompts(entries(7, BEGINNING));

        assertThat(codes(prompts, COUPLE, FIRST_DAY, 7))
                .containsExactlyInAnyOrderElementsOf(entries(7, BEGINNING).stream()
                        .map(DailyPrompts.Entry::code)
                        .toList());
    }

    @Test
    void theNextRoundGoesInTheSameOrder() {
        DailyPrompts prompts = new DailyPrompts(entries(7, BEGINNING));
        List<String> codes = codes(prompts, COUPLE, FIRST_DAY, 21);

        assertThat(codes.subList(7, 14)).isEqualTo(codes.subList(0, 7));
        assertThat(codes.subList(14, 21)).isEqualTo(codes.subList(0, 7));
    }

    @Test
    void anotherCoupleHasAnotherOrder() {
        DailyPrompts prompts = new DailyPrompts(entries(63, BEGINNING));

        assertThat(codes(prompts, UUID.randomUUID(), FIRST_DAY, 63))
                .isNotEqualTo(codes(prompts, COUPLE, FIRST_DAY, 63));
    }

    @Test
    void doesNotDependOnTheOrderOfTheCatalogue() {
        List<DailyPrompts.Entry> shuffled = new ArrayList<>(entries(20, BEGINNING));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(codes(new DailyPrompts(shuffled), COUPLE, FIRST_DAY, 60))
                .isEqualTo(codes(new DailyPrompts(entries(20, BEGINNING)), COUPLE, FIRST_DAY, 60));
    }

    @Test
    void whatIsAddedInTheMiddleOfARoundWaitsForTheNext() {
        LocalDate added = FIRST_DAY.plusDays(3);
        DailyPrompts before = new DailyPrompts(entries(7, BEGINNING));
        DailyPrompts after = new DailyPrompts(
                Stream.concat(entries(7, BEGINNING).stream(), Stream.of(new DailyPrompts.Entry("ADDED", added)))
                        .toList());

        List<String> codes = codes(after, COUPLE, FIRST_DAY, 15);
        assertThat(codes.subList(0, 7)).isEqualTo(codes(before, COUPLE, FIRST_DAY, 7));
        assertThat(codes.subList(7, 15)).contains("ADDED").doesNotHaveDuplicates();
    }

    @Test
    void whatIsAddedOnTheFirstDayOfARoundIsInIt() {
        for (int day : new int[] {6, 7, 8}) {
            DailyPrompts prompts = new DailyPrompts(Stream.concat(
                            entries(7, BEGINNING).stream(),
                            Stream.of(new DailyPrompts.Entry("ADDED", FIRST_DAY.plusDays(day))))
                    .toList());

            assertThat(codes(prompts, COUPLE, FIRST_DAY, 15).contains("ADDED"))
                    .as("day " + day)
                    .isEqualTo(day <= 7);
        }
    }

    @Test
    void aCoupleThatIsOlderThanTheCatalogueTakesItsBeginning() {
        LocalDate early = BEGINNING.minusDays(400);
        DailyPrompts prompts = new DailyPrompts(Stream.concat(
                        entries(7, BEGINNING).stream(),
                        Stream.of(new DailyPrompts.Entry("ADDED", BEGINNING.plusDays(1))))
                .toList());

        assertThat(codes(prompts, COUPLE, early, 14)).doesNotContain("ADDED");
        assertThat(codes(prompts, COUPLE, early, 430)).contains("ADDED");
    }

    @Test
    void thereIsNoneBeforeTheFirstDay() {
        DailyPrompts prompts = new DailyPrompts(entries(7, BEGINNING));

        assertThatThrownBy(() -> prompts.codeOn(COUPLE, FIRST_DAY, FIRST_DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Answers name it, so that it may not change. */
    @Test
    void theIdOfADayIsMadeOfCoupleAndDay() {
        assertThat(DailyPrompts.idOn(COUPLE, FIRST_DAY))
                .isEqualTo(UUID.nameUUIDFromBytes("01890a5e-0b7d-7f00-8a1b-2c3d4e5f6a7b|2026-03-01"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNotEqualTo(DailyPrompts.idOn(COUPLE, FIRST_DAY.plusDays(1)))
                .isNotEqualTo(DailyPrompts.idOn(UUID.randomUUID(), FIRST_DAY));
    }

    @Property(tries = 200)
    void comesBackNoSoonerThanAfterAWholeCatalogue(
            @ForAll long most,
            @ForAll long least,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(max = 10) int added,
            @ForAll @IntRange(max = 120) int addedOnDay,
            @ForAll @IntRange(max = 120) int from) {
        List<DailyPrompts.Entry> catalogue = new ArrayList<>(entries(size, BEGINNING));
        for (int i = 0; i < added; i++) {
            catalogue.add(new DailyPrompts.Entry("ADDED_" + i, FIRST_DAY.plusDays(addedOnDay)));
        }
        DailyPrompts prompts = new DailyPrompts(catalogue);

        List<String> window = IntStream.range(from, from + size)
                .mapToObj(day -> prompts.codeOn(new UUID(most, least), FIRST_DAY, FIRST_DAY.plusDays(day)))
                .toList();

        assertThat(new HashSet<>(window)).hasSize(size);
    }

    /** On whichever node, and whoever asks. */
    @Property(tries = 200)
    void aDayHasOnePrompt(
            @ForAll long most,
            @ForAll long least,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(max = 2000) int day) {
        UUID couple = new UUID(most, least);
        LocalDate date = FIRST_DAY.plusDays(day);

        assertThat(new DailyPrompts(entries(size, BEGINNING)).codeOn(couple, FIRST_DAY, date))
                .isEqualTo(new DailyPrompts(entries(size, BEGINNING)).codeOn(couple, FIRST_DAY, date));
    }

    private static List<String> codes(DailyPrompts prompts, UUID couple, LocalDate firstDay, int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> prompts.codeOn(couple, firstDay, firstDay.plusDays(day)))
                .toList();
    }

    private static List<DailyPrompts.Entry> entries(int size, LocalDate since) {
        return IntStream.range(0, size)
                .mapToObj(i -> new DailyPrompts.Entry("PROMPT_" + i, since))
                .toList();
    }
}
