package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.testing.SomeCourse;
import java.util.List;
import java.util.Map;

/** Who may not: courses and how far somebody is in them. Even what is shared, the partner sees in the couple's list alone. */
final class CourseRows {

    static final String LESSON = "FEELING_SAFE";
    static final String COURSE = SomeCourse.published(LESSON, "COMING_BACK");

    static final List<Row> ROWS = List.of(
            //                            X    B    F
            own("listCourses", 200, 200, 200),
            own("getCourse", 200, 200, 200).on("a course", world -> COURSE),
            own("publishCourse", 403, 403, 403)
                    .operator(201)
                    .with((world, id) -> SomeCourse.document(SomeCourse.newCode(), 1, LESSON)),
            own("enrol", 201, 201, 201).with((world, id) -> Map.of("courseCode", SomeCourse.SHIPPED)),
            own("listCourseEnrolments", 200, 200, 200),
            own("listSharedCourseEnrolments", 200, 200, 200),
            own("getCourseEnrolment", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("getCourseEnrolment", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment),
            own("leaveCourse", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("leaveCourse", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment),
            own("shareCourseEnrolment", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("shareCourseEnrolment", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment),
            own("withdrawCourseEnrolment", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("withdrawCourseEnrolment", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment),
            own("completeLesson", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("completeLesson", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment),
            own("takeLessonCompletionBack", 404, 404, 404).on("A's private enrolment", world -> world.privateEnrolment),
            own("takeLessonCompletionBack", 404, 404, 404).on("A's shared enrolment", world -> world.sharedEnrolment));

    private CourseRows() {}
}
