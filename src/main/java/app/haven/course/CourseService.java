package app.haven.course;

import app.haven.error.NotFoundProblem;
import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The courses that everybody can take, and publishing another version of one. */
@ApplicationScoped
class CourseService {

    private final Courses courses;
    private final CourseVersionRepository versions;
    private final ObjectMapper mapper;
    private final Clock clock;

    CourseService(Courses courses, CourseVersionRepository versions, ObjectMapper mapper, Clock clock) {
        this.courses = courses;
        this.versions = versions;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param wanted the reader's languages, the best first */
    CoursesResponse list(List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return new CoursesResponse(courses.listNewest().stream()
                .map(course -> CourseSummaryResponse.of(course, language))
                .toList());
    }

    /**
     * @param version null for the newest
     * @param wanted the reader's languages, the best first
     */
    CourseResponse get(String code, Integer version, List<Locale> wanted) {
        Optional<CourseDocument> course = version == null ? courses.findNewest(code) : courses.find(code, version);
        return CourseResponse.of(course.orElseThrow(NotFoundProblem::new), Languages.bestOf(wanted));
    }

    /** Of two that publish the same version at once, the second is refused as one that comes later is. */
    @Transactional
    CourseResponse publish(UUID me, CourseDocument course, List<Locale> wanted) {
        int next = courses.findNewestVersion(course.code()).orElse(0) + 1;
        CourseVersion version = new CourseVersion(
                new CourseVersion.Key(course.code(), course.version()), write(course), me, clock.instant());
        if (course.version() != next || !versions.insert(version)) {
            throw CourseConflictException.version();
        }
        return CourseResponse.of(course, Languages.bestOf(wanted));
    }

    private String write(CourseDocument course) {
        try {
            return mapper.writeValueAsString(course);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
