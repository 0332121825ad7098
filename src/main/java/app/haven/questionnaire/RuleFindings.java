package app.haven.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which rules an instrument has been found to break, and how to look. */
final class RuleFindings {

    private static final double FARTHEST_SCORE = 1_000_000;

    private final Set<String> languages;
    private final List<InstrumentRules.Broken> all = new ArrayList<>();

    /** @param languages of the instrument's own title */
    RuleFindings(Set<String> languages) {
        this.languages = languages;
    }

    List<InstrumentRules.Broken> all() {
        return all;
    }

    interface Check<T> {
        void of(String path, T thing);
    }

    <T> void each(List<T> things, String path, Check<T> check) {
        for (int i = 0; i < things.size(); i++) {
            check.of(path + "/" + i, things.get(i));
        }
    }

    <T> void distinct(List<T> things, Function<T, ?> name, String path, String rule) {
        HashSet<Object> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            require(seen.add(name.apply(things.get(i))), path + "/" + i, rule);
        }
    }

    void require(boolean held, String path, String rule) {
        if (!held) {
            all.add(new InstrumentRules.Broken(path, rule));
        }
    }

    /** In those of the instrument's own title: a reader is never left in the middle. */
    boolean isInEveryLanguage(Map<String, ?> texts, int longest) {
        return texts != null
                && texts.keySet().equals(languages)
                && texts.values().stream().allMatch(text -> !(text instanceof String words) || isSaid(words, longest));
    }

    static boolean isScore(double number) {
        return Math.abs(number) <= FARTHEST_SCORE;
    }

    static boolean isSaid(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    static boolean areDistinct(Collection<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
