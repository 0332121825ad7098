package app.haven.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every version of every instrument, as responses stay on theirs: what ships with the service, and what operators have
 * published. Where both have a version, as after an update of the service, the published one holds, for somebody may have
 * answered it.
 */
@Singleton
class Instruments {

    static final List<String> FILES = List.of("emotional-safety.1.json");

    private static final Pattern CODE = Pattern.compile(InstrumentResponse.CODE);

    private final InstrumentVersionRepository published;
    private final ObjectMapper mapper;
    private final Map<InstrumentVersion.Key, Instrument> shipped;

    /** A version never changes, so that no node has to read it twice. */
    private final Cache<InstrumentVersion.Key, Instrument> known =
            Caffeine.newBuilder().maximumSize(100).build();

    @Inject
    Instruments(InstrumentVersionRepository published, ObjectMapper mapper) {
        this(published, mapper, readShipped(mapper));
    }

    Instruments(InstrumentVersionRepository published, ObjectMapper mapper, List<Instrument> shipped) {
        this.published = published;
        this.mapper = mapper;
        this.shipped = shipped.stream()
                .map(InstrumentRules::checked)
                .collect(Collectors.toMap(Instruments::keyOf, Function.identity()));
    }

    static List<Instrument> readShipped(ObjectMapper mapper) {
        return FILES.stream().map(file -> read(mapper, file)).toList();
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
        Map<String, Integer> newest = new TreeMap<>();
        shipped.values().stream()
                .filter(Instrument::active)
                .forEach(instrument -> newest.merge(instrument.code(), instrument.version(), Math::max));
        published.listNewest().forEach(key -> newest.merge(key.code(), key.version(), Math::max));
        List<InstrumentVersion.Key> keys = newest.entrySet().stream()
                .map(entry -> new InstrumentVersion.Key(entry.getKey(), entry.getValue()))
                .toList();
        Map<InstrumentVersion.Key, Instrument> found = findAll(keys);
        return keys.stream().map(found::get).toList();
    }

    /** @param code as a caller sent it, which may be no code at all */
    Optional<Instrument> findNewest(String code) {
        return findNewestVersion(code, Instrument::active).flatMap(version -> findActive(code, version));
    }

    /** Whether or not it can be answered; what is published always can. */
    Optional<Integer> findNewestVersion(String code) {
        return findNewestVersion(code, instrument -> true);
    }

    private Optional<Integer> findNewestVersion(String code, Predicate<Instrument> wanted) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Map<String, Integer> newest = new TreeMap<>();
        published.findNewest(code).ifPresent(version -> newest.put(code, version));
        shipped.values().stream()
                .filter(wanted)
                .filter(instrument -> instrument.code().equals(code))
                .forEach(instrument -> newest.merge(code, instrument.version(), Math::max));
        return Optional.ofNullable(newest.get(code));
    }

    /** @param code as a caller sent it, which may be no code at all */
    Optional<Instrument> findActive(String code, int version) {
        return CODE.matcher(code).matches()
                ? find(new InstrumentVersion.Key(code, version)).filter(Instrument::active)
                : Optional.empty();
    }

    /** The version that a response was begun with, whether or not it can still be begun. */
    Instrument get(String code, int version) {
        return find(new InstrumentVersion.Key(code, version)).orElseThrow();
    }

    String write(Instrument instrument) {
        try {
            return mapper.writeValueAsString(instrument);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Instrument> find(InstrumentVersion.Key key) {
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    private Map<InstrumentVersion.Key, Instrument> findAll(Collection<InstrumentVersion.Key> keys) {
        return known.getAll(keys, missing -> {
            Map<InstrumentVersion.Key, Instrument> found = new LinkedHashMap<>();
            missing.stream().filter(shipped::containsKey).forEach(key -> found.put(key, shipped.get(key)));
            List<InstrumentVersion.Key> others =
                    missing.stream().map(InstrumentVersion.Key.class::cast).toList();
            published.listOf(others).forEach(version -> found.put(version.key(), parse(version)));
            return found;
        });
    }

    private Instrument parse(InstrumentVersion version) {
        try {
            return mapper.readValue(version.document(), Instrument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InstrumentVersion.Key keyOf(Instrument instrument) {
        return new InstrumentVersion.Key(instrument.code(), instrument.version());
    }
}
