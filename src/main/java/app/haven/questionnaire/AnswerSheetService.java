package app.haven.questionnaire;

import app.haven.database.Identifiers;
import app.haven.error.FieldProblem;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.sealing.LookupDigests;
import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Responses to questionnaires: the respondent's alone, answered on any device, at any pace, with gaps if need be. */
@ApplicationScoped
class AnswerSheetService {

    private static final Pattern CODE = Pattern.compile(InstrumentResponse.CODE);

    /** As many as an answer has room for. */
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST_NAME = 60;

    private static final int PSEUDONYM_LENGTH = 16;

    private final AnswerSheetRepository sheets;
    private final Instruments instruments;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final LookupDigests digests;
    private final Clock clock;

    AnswerSheetService(
            AnswerSheetRepository sheets,
            Instruments instruments,
            Cursors cursors,
            MergePatch mergePatch,
            LookupDigests digests,
            Clock clock) {
        this.sheets = sheets;
        this.instruments = instruments;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.digests = digests;
        this.clock = clock;
    }

    @Transactional
    AnswerSheetResponse begin(UUID me, BeginQuestionnaireRequest request) {
        Instrument instrument = instruments
                .findNewest(request.questionnaireCode())
                .orElseThrow(
                        () -> new InvalidRequestProblem("/questionnaireCode", "Unknown", "must be a questionnaire"));
        AnswerSheet sheet = new AnswerSheet(me, Identifiers.next(), instrument, clock.instant());
        sheets.persist(sheet);
        return AnswerSheetResponse.of(instrument, sheet, List.of());
    }

    AnswerSheetResponse get(UUID me, UUID id) {
        return describe(requireScored(me, id));
    }

    Page<AnswerSheetResponse> list(UUID me, String code, PageRequest page) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new InvalidRequestProblem("code", "Pattern", "must be a code such as EMOTIONAL_SAFETY");
        }
        String list = "questionnaire-responses|" + code;
        return cursors.page(
                list,
                page,
                sheets.listOwned(me, code, cursors.read(list, page), page.limit()),
                found -> new Cursors.Position(0, found.sheet().id()),
                this::describe);
    }

    @Transactional
    AnswerSheetResponse saveAnswers(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        AnswerSheet sheet = requireOwn(me, id);
        Instrument instrument = instrumentOf(sheet);
        ifMatch.check(AnswerSheetResponse.of(instrument, sheet, List.of()));
        SaveAnswersRequest changed =
                mergePatch.apply(patch, new SaveAnswersRequest(sheet.answers()), SaveAnswersRequest.class);
        requireKnown(instrument, changed.answers());
        sheet.answer(given(changed.answers()));
        sheets.flush();
        return AnswerSheetResponse.of(instrument, sheet, List.of());
    }

    /** Of two that submit at once, the second is told that it is done. */
    @Transactional
    AnswerSheetResponse submit(UUID me, UUID id) {
        AnswerSheet sheet = requireOwn(me, id);
        Instrument instrument = instrumentOf(sheet);
        sheet.submit(Scorer.VERSION, clock.instant());
        List<ScaleScore> scores = score(instrument, sheet);
        sheets.persistScores(scores);
        sheets.flush();
        return AnswerSheetResponse.of(instrument, sheet, scores);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!sheets.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    String export(UUID me, UUID id, List<Locale> wanted) {
        return FhirJson.write(fhirOf(requireScored(me, id), wanted).response());
    }

    String exportScores(UUID me, UUID id, List<Locale> wanted) {
        AnswerSheetRepository.WithScores found = requireScored(me, id);
        return FhirJson.write(fhirOf(found, wanted).scores(found.scores()));
    }

    private FhirAnswers fhirOf(AnswerSheetRepository.WithScores found, List<Locale> wanted) {
        Instrument instrument = instrumentOf(found.sheet());
        return new FhirAnswers(
                instrument,
                found.sheet(),
                Languages.bestOf(wanted, instrument.languages()),
                pseudonymOf(found.sheet().ownerId()));
    }

    /** Always the same, and without our key nothing leads back from it to an account. */
    private String pseudonymOf(UUID owner) {
        return HexFormat.of().formatHex(digests.of("fhir-subject", owner.toString()), 0, PSEUDONYM_LENGTH);
    }

    private AnswerSheetRepository.WithScores requireScored(UUID me, UUID id) {
        return sheets.findOwned(me, id).orElseThrow(NotFoundProblem::new);
    }

    /** Only the respondent reads or changes a response; for anybody else it is not there. */
    private AnswerSheet requireOwn(UUID me, UUID id) {
        return sheets.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private Instrument instrumentOf(AnswerSheet sheet) {
        return instruments.get(sheet.questionnaireCode(), sheet.questionnaireVersion());
    }

    private AnswerSheetResponse describe(AnswerSheetRepository.WithScores found) {
        return AnswerSheetResponse.of(instrumentOf(found.sheet()), found.sheet(), found.scores());
    }

    private List<ScaleScore> score(Instrument instrument, AnswerSheet sheet) {
        boolean comparable = instrument.scales().stream().anyMatch(scale -> scale.reliability() != null);
        List<Baseline> baselines = comparable ? sheets.listBaselines(sheet) : List.of();
        return instrument.scales().stream()
                .map(scale -> {
                    ScaleScore score = new ScaleScore(sheet, scale, Scorer.score(instrument, scale, sheet.answers()));
                    if (score.score() != null && scale.reliability() != null) {
                        baselineOf(scale, baselines)
                                .ifPresent(baseline -> score.changedSince(
                                        baseline.responseId(),
                                        ReliableChange.between(baseline.score(), score.score(), scale)));
                    }
                    return score;
                })
                .toList();
    }

    private static Optional<Baseline> baselineOf(Instrument.Scale scale, List<Baseline> baselines) {
        return baselines.stream()
                .filter(baseline -> baseline.scaleCode().equals(scale.code()))
                .findFirst();
    }

    /** Null takes an answer back, and is an answer to nothing where there is no such item. */
    private static void requireKnown(Instrument instrument, Map<String, String> answers) {
        List<FieldProblem> problems = answers.entrySet().stream()
                .flatMap(answer -> problemOf(instrument, answer.getKey(), answer.getValue()).stream())
                .limit(MOST_PROBLEMS)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidRequestProblem(problems);
        }
    }

    private static Optional<FieldProblem> problemOf(Instrument instrument, String linkId, String optionCode) {
        Optional<Instrument.Item> item = instrument.findItem(linkId);
        if (item.isEmpty()) {
            return Optional.of(new FieldProblem(pointer(linkId), "Unknown", "is not an item of the questionnaire"));
        }
        return optionCode == null || instrument.hasOption(item.get(), optionCode)
                ? Optional.empty()
                : Optional.of(
                        new FieldProblem(pointer(linkId), "Unknown", "must be the code of one of the item's options"));
    }

    /** Names are the caller's own: escaped as RFC 6901 says, and cut so that an answer cannot be blown up. */
    private static String pointer(String linkId) {
        String name = linkId.replace("~", "~0").replace("/", "~1");
        return "/answers/" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    }

    private static Map<String, String> given(Map<String, String> answers) {
        Map<String, String> given = new TreeMap<>(answers);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
