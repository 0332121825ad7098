package app.haven.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The instruments: data that ships with the service, every version of it, as responses stay on theirs. */
@Singleton
class Instruments {

    static final List<String> FILES = List.of("emotional-safety.1.json");

    private final List<Instrument> instruments;

    @Inject
    Instruments(ObjectMapper mapper) {
        this(FILES.stream().map(file -> read(mapper, file)).toList());
    }

    Instruments(List<Instrument> instruments) {
        this.instruments = instruments.stream()
                .map(InstrumentRules::checked)
                .sorted(Comparator.comparing(Instrument::code)
                        .thenComparing(Comparator.comparing(Instrument::version).reversed()))
                .toList();
    }

    static Instrument read(ObjectMapper mapper, String file) {
        try (InputStream json = Instruments.class.getResourceAsStream("/questionnaire/" + file)) {
            return mapper.readValue(json, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each the newest version that is active, in the order of their codes. */
    List<Instrument> listNewest() {
        return instruments.stream()
                .filter(Instrument::active)
                .filter(instrument ->
                        findNewest(instrument.code()).orElseThrow().version() == instrument.version())
                .toList();
    }

    Optional<Instrument> findNewest(String code) {
        return instruments.stream()
                .filter(Instrument::active)
                .filter(instrument -> instrument.code().equals(code))
                .findFirst();
    }

    Optional<Instrument> findActive(String code, int version) {
        return find(code, version).filter(Instrument::active);
    }

    /** The version that a response was begun with, whether or not it can still be begun. */
    Instrument get(String code, int version) {
        return find(code, version).orElseThrow();
    }

    private Optional<Instrument> find(String code, int version) {
        return instruments.stream()
                .filter(instrument -> instrument.code().equals(code) && instrument.version() == version)
                .findFirst();
    }
}
