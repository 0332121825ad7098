package app.haven.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list is whole and well-formed. Whether its numbers are right is for whoever compares it with its sources. */
class HelpLinesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final String PHONE = "[0-9()*][0-9 ()*-]*[0-9]";

    private final HelpLines.Directory directory = HelpLines.read(MAPPER);

    @Test
    void theCountriesAreThereInTheOrderOfTheirCodes() {
        assertThat(directory.countries())
                .extracting(CountryHelpLines::country)
                .contains(
                        "AR", "AT", "AU", "BE", "CA", "CH", "CL", "CO", "DE", "ES", "FR", "GB", "IE", "IT", "LU", "MX",
                        "NL", "NZ", "PT", "US")
                .isSubsetOf(Locale.getISOCountries())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCountryHasAnEmergencyNumber() {
        assertThat(directory.countries()).allSatisfy(country -> assertThat(country.emergencyNumber())
                .as(country.country())
                .matches("[0-9]{3}"));
    }

    @Test
    void everyCountryHasSomebodyToTalkToAndHelpAgainstViolence() {
        assertThat(directory.countries()).allSatisfy(country -> {
            List<HelpLineKind> kinds = country.lines().stream()
                    .flatMap(line -> line.kinds().stream())
                    .toList();
            assertThat(kinds)
                    .as(country.country())
                    .contains(HelpLineKind.RELATIONSHIP_VIOLENCE)
                    .containsAnyOf(HelpLineKind.SUICIDE_AND_CRISIS, HelpLineKind.LISTENING);
        });
    }

    @Test
    void inEveryCountrySomebodyAnswersWhoeverCalls() {
        assertThat(directory.countries()).allSatisfy(country -> assertThat(country.lines())
                .as(country.country())
                .anyMatch(line -> line.audience() == HelpLineAudience.EVERYBODY && line.phone() != null));
    }

    @Test
    void noLineIsThereTwice() {
        for (CountryHelpLines country : directory.countries()) {
            assertThat(country.lines())
                    .as(country.country())
                    .extracting(HelpLine::name)
                    .doesNotHaveDuplicates();
            assertThat(country.lines().stream()
                            .map(HelpLine::phone)
                            .filter(Objects::nonNull)
                            .map(phone -> phone.replaceAll("[^0-9]", "")))
                    .as(country.country())
                    .doesNotHaveDuplicates()
                    .doesNotContain(country.emergencyNumber());
        }
    }

    @Test
    void everyLineSaysWhatItIsFor() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.name()).isNotBlank().isEqualTo(line.name().strip()).hasSizeLessThanOrEqualTo(120);
            assertThat(line.kinds()).as(line.name()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(line.audience()).as(line.name()).isNotNull();
        });
    }

    @Test
    void everyLineCanBeReached() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(Stream.of(line.phone(), line.url()).filter(Objects::nonNull))
                    .as(line.name())
                    .isNotEmpty();
            if (line.phone() != null) {
                assertThat(line.phone()).matches(PHONE).hasSizeLessThanOrEqualTo(20);
            }
            if (line.sms() != null) {
                assertThat(line.sms()).matches("[0-9][0-9 -]*[0-9]").hasSizeLessThanOrEqualTo(20);
            }
            if (line.smsKeyword() != null) {
                assertThat(line.sms()).as(line.name()).isNotNull();
            }
        });
    }

    @Test
    void nobodyIsOpenAroundTheClockAtCertainHoursOnly() {
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.hours() != null && Boolean.TRUE.equals(line.roundTheClock()))
                        .as(line.name())
                        .isFalse());
    }

    @Test
    void theLanguagesAreLanguages() {
        assertThat(lines()).allSatisfy(line -> assertThat(line.languages())
                .as(line.name())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(Locale.getISOLanguages())
                .allMatch(language -> language.length() == 2));
    }

    @Test
    void everySourceAndPageIsOnTheWebAndSafe() {
        Stream<String> pages = Stream.concat(
                lines().stream()
                        .flatMap(line -> Stream.of(line.source(), line.url() == null ? line.source() : line.url())),
                directory.elsewhere().directories().stream().map(HelpDirectory::url));
        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            URI address = URI.create(page);
            assertThat(address.getScheme()).as(page).isEqualTo("https");
            assertThat(address.getHost()).as(page).contains(".");
            assertThat(address.getUserInfo()).as(page).isNull();
            assertThat(page).hasSizeLessThanOrEqualTo(300);
        });
    }

    /** The version is the day of the last change: nothing was checked after it. */
    @Test
    void nothingWasCheckedInTheFuture() {
        assertThat(directory.version()).isNotNull();
        assertThat(lines())
                .filteredOn(line -> line.checkedOn() != null)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.checkedOn()).as(line.name()).isBeforeOrEqualTo(directory.version()));
    }

    @Test
    void whatIsSaidIsSaidInEveryLanguage() {
        for (Map<String, String> text :
                List.of(directory.notice(), directory.elsewhere().advice())) {
            assertThat(text.keySet()).isEqualTo(Set.copyOf(Languages.SPOKEN));
            assertThat(text.values()).doesNotHaveDuplicates().allSatisfy(words -> assertThat(words)
                    .isNotBlank()
                    .isEqualTo(words.strip())
                    .hasSizeLessThanOrEqualTo(400));
        }
        assertThat(directory.elsewhere().advice().values()).allMatch(advice -> advice.contains("112"));
        assertThat(directory.notice().values()).allMatch(notice -> notice.contains("Haven"));
        assertThat(directory.elsewhere().directories())
                .isNotEmpty()
                .extracting(HelpDirectory::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherRoomCanShowThem() {
        HelpLines helpLines = new HelpLines(MAPPER);
        HelpLinesResponse spain = helpLines.of("ES", List.of(Locale.GERMAN));
        assertThat(spain.notice()).isEqualTo(directory.notice().get("de"));
        assertThat(spain.countries())
                .singleElement()
                .extracting(CountryHelpLines::country)
                .isEqualTo("ES");
        assertThat(helpLines.in(List.of()).countries()).isEqualTo(directory.countries());
    }

    private List<HelpLine> lines() {
        List<HelpLine> lines = new ArrayList<>();
        directory.countries().forEach(country -> lines.addAll(country.lines()));
        assertThat(lines).isNotEmpty();
        return lines;
    }
}
