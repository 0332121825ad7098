package app.haven.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every version of every course: what ships with the service, and what operators have published. Where both have a version,
 * as after an update of the service, the published one holds, for somebody may be on it.
 */
@ApplicationScoped
class Courses {

    static final List<String> FILES = List.of("seven-days-of-creating-safety.1.json");

    private static final Pattern CODE = Pattern.compile(CourseDocument.CODE);

    private final CourseVersionRepository published;
    private final ObjectMapper mapper;
    private final Map<CourseVersion.Key, CourseDocument> shipped;

    /** A version never changes, so that no node has to read it twice. */
    private final Cache<CourseVersion.Key, CourseDocument> known =
            Caffeine.newBuilder().maximumSize(100).build();

    Courses(CourseVersionRepository published, ObjectMapper mapper) {
        this.published = published;
        this.mapper = mapper;
        this.shipped = FILES.stream()
                .map(file -> read(mapper, file))
                .collect(Collectors.toMap(Courses::keyOf, Function.identity()));
    }

    static CourseDocument read(ObjectMapper mapper, String file) {
        try (InputStream json = Courses.class.getResourceAsStream("/course/" + file)) {
            return mapper.readValue(json, CourseDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of each, in the order of their codes. */
    List<CourseDocument> listNewest() {
        Map<String, Integer> newest = new TreeMap<>();
        shipped.keySet().forEach(key -> newest.merge(key.code(), key.version(), Math::max));
        published.listNewest().forEach(key -> newest.merge(key.code(), key.version(), Math::max));
        List<CourseVersion.Key> keys = newest.entrySet().stream()
                .map(entry -> new CourseVersion.Key(entry.getKey(), entry.getValue()))
                .toList();
        Map<CourseVersion.Key, CourseDocument> found = findAll(keys);
        return keys.stream().map(found::get).toList();
    }

    /** @param code as a caller sent it, which may be no code at all */
    Optional<Integer> findNewestVersion(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Map<String, Integer> newest = new TreeMap<>();
        published.findNewest(code).ifPresent(version -> newest.put(code, version));
        shipped.keySet().stream()
                .filter(key -> key.code().equals(code))
                .forEach(key -> newest.merge(code, key.version(), Math::max));
        return Optional.ofNullable(newest.get(code));
    }

    Optional<CourseDocument> findNewest(String code) {
        return findNewestVersion(code).flatMap(version -> find(code, version));
    }

    /** @param code as a caller sent it, which may be no code at all */
    Optional<CourseDocument> find(String code, int version) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        CourseVersion.Key key = new CourseVersion.Key(code, version);
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    private Map<CourseVersion.Key, CourseDocument> findAll(Collection<CourseVersion.Key> keys) {
        return known.getAll(keys, missing -> {
            Map<CourseVersion.Key, CourseDocument> found = new LinkedHashMap<>();
            missing.stream().filter(shipped::containsKey).forEach(key -> found.put(key, shipped.get(key)));
            published.listOf(List.copyOf(missing)).forEach(version -> found.put(version.key(), parse(version)));
            return found;
        });
    }

    private CourseDocument parse(CourseVersion version) {
        try {
            return mapper.readValue(version.document(), CourseDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CourseVersion.Key keyOf(CourseDocument document) {
        return new CourseVersion.Key(document.code(), document.version());
    }
}
