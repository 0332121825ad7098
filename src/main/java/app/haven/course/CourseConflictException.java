package app.haven.course;

import app.haven.error.ProblemException;

/** A move that the present state of a course or of an enrolment does not allow. */
class CourseConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CourseConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static CourseConflictException version() {
        return new CourseConflictException(
                "version_conflict",
                "It is not the next version",
                "`version` must be one more than the newest of this course, and 1 for a new one. Published versions stay"
                        + " as they are.");
    }

    static CourseConflictException alreadyEnrolled() {
        return new CourseConflictException(
                "already_enrolled",
                "You take this course already",
                "Go on with that enrolment, or delete it to begin anew.");
    }
}
