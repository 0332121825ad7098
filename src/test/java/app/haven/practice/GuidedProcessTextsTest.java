package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuidedProcessTextsTest {

    private static final Set<String> LANGUAGES = Set.copyOf(Languages.SPOKEN);

    private final List<GuidedProcess> processes = GuidedProcesses.FILES.stream()
            .map(file -> GuidedProcesses.read(new ObjectMapper(), file))
            .toList();

    @Test
    void everyProcessIsDescribedInEveryLanguage() {
        assertThat(processes).isNotEmpty().allSatisfy(process -> {
            isComplete(process.code(), process.texts(), GuidedProcess.Text::name, GuidedProcess.Text::description);
            assertThat(process.steps()).isNotEmpty();
            process.steps()
                    .forEach(step -> isComplete(
                            process.code() + " " + step.code(),
                            step.texts(),
                            GuidedProcess.StepText::title,
                            GuidedProcess.StepText::prompt));
        });
    }

    @Test
    void noTextIsLeftInAnotherLanguageOrSaidTwice() {
        for (GuidedProcess process : processes) {
            List<String> texts = new ArrayList<>();
            process.texts().values().forEach(text -> texts.addAll(List.of(text.name(), text.description())));
            process.steps()
                    .forEach(step ->
                            step.texts().values().forEach(text -> texts.addAll(List.of(text.title(), text.prompt()))));
            assertThat(texts).as(process.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPromptIsAFewSentences() {
        assertThat(processes.stream()
                        .flatMap(process -> process.steps().stream())
                        .flatMap(step -> step.texts().values().stream())
                        .map(GuidedProcess.StepText::prompt))
                .allSatisfy(prompt -> assertThat(
                                Arrays.stream(prompt.split("[.?!](\\s|$)", -1)).filter(sentence -> !sentence.isBlank()))
                        .as(prompt)
                        .hasSizeBetween(2, 6));
    }

    @Test
    void theBuiltInOneHasItsSixSteps() {
        assertThat(processes.get(0).steps())
                .extracting(GuidedProcess.Step::code)
                .containsExactly(
                        "WILLINGNESS",
                        "INTENT_TO_LEARN",
                        "INNER_DIALOGUE",
                        "GUIDANCE",
                        "LOVING_ACTION",
                        "LOOKING_BACK");
    }

    @Test
    void noVersionIsThereTwice() {
        assertThat(processes)
                .extracting(process -> process.id() + " " + process.version())
                .doesNotHaveDuplicates();
        assertThat(processes)
                .allSatisfy(process -> assertThat(process.steps().stream().map(GuidedProcess.Step::code))
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyProcessCountsAsAnInnerDialogueOfTheCatalogue() {
        Catalogue catalogue = new Catalogue(new ObjectMapper());
        assertThat(processes).allSatisfy(process -> assertThat(catalogue.kindOf(process.practiceId()))
                .isEqualTo(PracticeKind.INNER_DIALOGUE));
    }

    private static <T> void isComplete(
            String what, Map<String, T> texts, Function<T, String> title, Function<T, String> text) {
        assertThat(texts.keySet()).as(what).isEqualTo(LANGUAGES);
        assertThat(texts.values()).as(what).allMatch(Objects::nonNull);
        texts.values().forEach(inOneLanguage -> {
            assertThat(title.apply(inOneLanguage)).as(what).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(Stream.of(text.apply(inOneLanguage)))
                    .as(what)
                    .allSatisfy(words -> assertThat(words).isNotBlank().hasSizeLessThanOrEqualTo(2000));
        });
    }
}
