package app.haven.questionnaire;

import app.haven.error.NotFoundProblem;
import app.haven.vocabulary.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questionnaires that everybody can answer. */
@ApplicationScoped
class InstrumentService {

    private final Instruments instruments;

    InstrumentService(Instruments instruments) {
        this.instruments = instruments;
    }

    /** @param wanted the reader's languages, the best first */
    InstrumentsResponse list(List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return new InstrumentsResponse(instruments.listNewest().stream()
                .map(instrument -> InstrumentSummaryResponse.of(instrument, language))
                .toList());
    }

    /**
     * @param version null for the newest
     * @param wanted the reader's languages, the best first
     */
    InstrumentResponse get(String code, Integer version, List<Locale> wanted) {
        Optional<Instrument> found =
                version == null ? instruments.findNewest(code) : instruments.findActive(code, version);
        return InstrumentResponse.of(found.orElseThrow(NotFoundProblem::new), Languages.bestOf(wanted));
    }
}
