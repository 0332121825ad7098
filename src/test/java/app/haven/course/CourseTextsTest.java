package app.haven.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ships must be as what is published: the same constraints hold, with every link and every language. */
@QuarkusTest
class CourseTextsTest {

    @Inject
    Validator validator;

    private final List<CourseDocument> courses = Courses.FILES.stream()
            .map(file -> Courses.read(new ObjectMapper(), file))
            .toList();

    @Test
    void everyCourseCouldBePublished() {
        assertThat(courses).isNotEmpty().allSatisfy(course -> assertThat(validator.validate(course))
                .isEmpty());
    }

    @Test
    void everyCourseIsThereInEveryLanguageThatTheServiceSpeaks() {
        assertThat(courses).allSatisfy(course -> {
            for (String language : Languages.SPOKEN) {
                assertThat(course.texts().in(language).title()).isNotBlank();
                assertThat(course.lessons())
                        .allSatisfy(lesson ->
                                assertThat(lesson.texts().in(language).body()).isNotBlank());
            }
        });
    }

    @Test
    void noTextIsLeftInAnotherLanguageOrSaidTwice() {
        for (CourseDocument course : courses) {
            List<String> texts = new ArrayList<>();
            for (String language : Languages.SPOKEN) {
                CourseDocument.Text text = course.texts().in(language);
                texts.addAll(List.of(text.title(), text.description()));
                for (CourseDocument.Lesson lesson : course.lessons()) {
                    CourseDocument.LessonText words = lesson.texts().in(language);
                    texts.addAll(List.of(words.title(), words.body(), words.invitation()));
                }
            }
            assertThat(texts).as(course.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void theStarterCourseHasSevenLessonsThatEachLeadToAPractice() {
        assertThat(courses.get(0).code()).isEqualTo("SEVEN_DAYS_OF_CREATING_SAFETY");
        assertThat(courses.get(0).lessons()).hasSize(7).allSatisfy(lesson -> assertThat(lesson.practiceIds())
                .isNotEmpty());
    }

    /** A course is no place for whoever is in danger, and it must say so where it begins. */
    @Test
    void theStarterCourseSaysThatNobodyHasToStay() {
        assertThat(courses.get(0).lessons().get(0).texts().en().body()).contains("violence", "not monitored");
    }

    @Test
    void noVersionIsThereTwice() {
        assertThat(courses)
                .extracting(course -> course.code() + " " + course.version())
                .doesNotHaveDuplicates();
    }
}
