package app.haven.questionnaire;

import app.haven.error.NotFoundProblem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The questionnaires that everybody can answer, and publishing another version of one. */
@ApplicationScoped
class InstrumentService {

    private final Instruments instruments;
    private final InstrumentVersionRepository versions;
    private final Clock clock;

    InstrumentService(Instruments instruments, InstrumentVersionRepository versions, Clock clock) {
        this.instruments = instruments;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param wanted the reader's languages, the best first */
    InstrumentsResponse list(List<Locale> wanted) {
        return new InstrumentsResponse(instruments.listNewest().stream()
                .map(instrument -> InstrumentSummaryResponse.of(instrument, wanted))
                .toList());
    }

    /**
     * @param version null for the newest
     * @param wanted the reader's languages, the best first
     */
    InstrumentResponse get(String code, Integer version, List<Locale> wanted) {
        return InstrumentResponse.of(require(code, version), wanted);
    }

    /** @param version null for the newest */
    String export(String code, Integer version) {
        return FhirJson.write(FhirQuestionnaire.of(require(code, version)));
    }

    /** Of two that publish the same version at once, the second is refused as one that comes later is. */
    @Transactional
    InstrumentResponse publish(UUID me, ObjectNode questionnaire, List<Locale> wanted) {
        Instrument instrument = FhirQuestionnaireReader.read(FhirJson.readQuestionnaire(questionnaire));
        int next = instruments.findNewestVersion(instrument.code()).orElse(0) + 1;
        InstrumentVersion version = new InstrumentVersion(
                new InstrumentVersion.Key(instrument.code(), instrument.version()),
                instruments.write(instrument),
                me,
                clock.instant());
        if (instrument.version() != next || !versions.insert(version)) {
            throw new InstrumentConflictException();
        }
        return InstrumentResponse.of(instrument, wanted);
    }

    private Instrument require(String code, Integer version) {
        Optional<Instrument> found =
                version == null ? instruments.findNewest(code) : instruments.findActive(code, version);
        return found.orElseThrow(NotFoundProblem::new);
    }
}
