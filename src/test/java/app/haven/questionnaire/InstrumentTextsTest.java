package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of what ships; that none is missing in any language, its loading checks. */
class InstrumentTextsTest {

    private static final Set<String> LANGUAGES = Set.copyOf(Languages.SPOKEN);

    private final List<Instrument> instruments = Instruments.FILES.stream()
            .map(file -> Instruments.read(new ObjectMapper(), file))
            .toList();

    private final Instrument shipped = instruments.get(0);

    @Test
    void noTextIsLeftInAnotherLanguageOrSaidTwice() {
        assertThat(instruments).isNotEmpty();
        for (Instrument instrument : instruments) {
            List<String> texts = new ArrayList<>();
            instrument.texts().values().forEach(text -> texts.addAll(List.of(text.title(), text.description())));
            instrument.items().forEach(item -> texts.addAll(item.texts().values()));
            instrument
                    .optionSets()
                    .values()
                    .forEach(options -> options.forEach(
                            option -> texts.addAll(option.labels().values())));
            instrument.scales().forEach(scale -> scale.texts()
                    .values()
                    .forEach(text -> texts.addAll(List.of(text.name(), text.description()))));
            assertThat(texts).as(instrument.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextHasRoomInTheContract() {
        for (Instrument instrument : instruments) {
            assertThat(instrument.texts().keySet()).isEqualTo(LANGUAGES);
            assertThat(instrument.texts().values()).allSatisfy(text -> {
                assertThat(text.title()).isNotBlank().hasSizeLessThanOrEqualTo(80);
                assertThat(text.description()).isNotBlank().hasSizeLessThanOrEqualTo(2000);
            });
            assertThat(instrument.items()).hasSizeBetween(1, 200).allSatisfy(item -> assertThat(
                            item.texts().values())
                    .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(500)));
            assertThat(instrument.optionSets().values())
                    .allSatisfy(options -> assertThat(options).hasSizeLessThanOrEqualTo(20));
        }
    }

    @Test
    void innerAndRelationshipSafetyAreTwoScalesThatShareNothing() {
        assertThat(shipped.scales())
                .extracting(Instrument.Scale::code)
                .containsExactly("INNER_SAFETY", "RELATIONSHIP_SAFETY");
        Set<String> shared = new HashSet<>(shipped.scales().get(0).linkIds());
        shared.retainAll(shipped.scales().get(1).linkIds());
        assertThat(shared).isEmpty();
    }

    @Test
    void eachScaleAsksBothWays() {
        assertThat(shipped.scales()).allSatisfy(scale -> assertThat(scale.linkIds().stream()
                        .filter(linkId -> shipped.item(linkId).reversed()))
                .hasSizeBetween(1, scale.linkIds().size() - 1));
    }

    @Test
    void whatAsksAboutDangerIsPartOfNoScore() {
        assertThat(shipped.items().stream().filter(Instrument.Item::risk))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(shipped.scales())
                        .noneMatch(scale -> scale.linkIds().contains(item.linkId())));
    }

    @Test
    void itSaysOpenlyThatNobodyHasValidatedIt() {
        assertThat(shipped.validated()).isFalse();
        assertThat(shipped.texts().get("en").description()).contains("Nobody has tested", "no diagnosis");
        assertThat(shipped.scales()).allSatisfy(scale -> {
            assertThat(scale.reliability()).isNull();
            assertThat(scale.cutOff()).isNull();
            assertThat(scale.bands()).isEmpty();
        });
    }
}
