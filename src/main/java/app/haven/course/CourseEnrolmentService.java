package app.haven.course;

import app.haven.couple.CoupleEnded;
import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.couple.SharingConflictException;
import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.error.ProblemException;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Taking courses: the owner's alone, in any order and at any pace. The partner sees how far, and only what is shared. */
@ApplicationScoped
class CourseEnrolmentService {

    private final CourseEnrolmentRepository enrolments;
    private final Courses courses;
    private final CoupleService couples;
    private final Cursors cursors;
    private final Clock clock;

    CourseEnrolmentService(
            CourseEnrolmentRepository enrolments,
            Courses courses,
            CoupleService couples,
            Cursors cursors,
            Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.couples = couples;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    CourseEnrolmentResponse enrol(UUID me, EnrolRequest request) {
        CourseDocument course = courses.findNewest(request.courseCode())
                .orElseThrow(() -> new InvalidRequestProblem("/courseCode", "Unknown", "must be a course"));
        CourseEnrolment enrolment = new CourseEnrolment(me, Identifiers.next(), course, clock.instant());
        if (!enrolments.insert(enrolment)) {
            throw CourseConflictException.alreadyEnrolled();
        }
        return CourseEnrolmentResponse.from(enrolment, List.of());
    }

    CourseEnrolmentResponse get(UUID me, UUID id) {
        return enrolments
                .findOwned(me, id)
                .map(found -> CourseEnrolmentResponse.from(found.enrolment(), found.completions()))
                .orElseThrow(NotFoundProblem::new);
    }

    Page<CourseEnrolmentResponse> listOwn(UUID me, PageRequest page) {
        String list = "course-enrolments";
        return cursors.page(
                list,
                page,
                enrolments.listOwned(me, cursors.read(list, page), page.limit()),
                found -> new Cursors.Position(0, found.enrolment().id()),
                found -> CourseEnrolmentResponse.from(found.enrolment(), found.completions()));
    }

    Page<SharedCourseEnrolmentResponse> listShared(UUID me, PageRequest page) {
        String list = "shared-course-enrolments";
        return cursors.page(
                list,
                page,
                enrolments.listShared(me, cursors.read(list, page), page.limit()),
                enrolment -> Cursors.Position.of(enrolment.sharedAt(), enrolment.id()),
                SharedCourseEnrolmentResponse::from);
    }

    @Transactional
    void leave(UUID me, UUID id) {
        if (!enrolments.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    /** A lesson that is done already stays done when it was. */
    @Transactional
    CourseEnrolmentResponse completeLesson(UUID me, UUID id, String lessonCode) {
        CourseEnrolment enrolment = requireOwn(me, id);
        requireLesson(enrolment, lessonCode);
        List<LessonCompletion> done = enrolments.listCompletions(enrolment);
        if (done.stream().noneMatch(completion -> completion.isOf(lessonCode))) {
            LessonCompletion completion = enrolment.complete(lessonCode, clock.instant());
            enrolments.persistCompletion(completion);
            enrolments.flush();
            done = Stream.concat(done.stream(), Stream.of(completion)).toList();
        }
        return CourseEnrolmentResponse.from(enrolment, done);
    }

    @Transactional
    CourseEnrolmentResponse takeCompletionBack(UUID me, UUID id, String lessonCode) {
        CourseEnrolment enrolment = requireOwn(me, id);
        requireLesson(enrolment, lessonCode);
        List<LessonCompletion> done = enrolments.listCompletions(enrolment);
        Optional<LessonCompletion> found =
                done.stream().filter(completion -> completion.isOf(lessonCode)).findFirst();
        if (found.isPresent()) {
            enrolment.takeCompletionBack();
            enrolments.deleteCompletion(found.get());
            enrolments.flush();
            done = done.stream()
                    .filter(completion -> !completion.isOf(lessonCode))
                    .toList();
        }
        return CourseEnrolmentResponse.from(enrolment, done);
    }

    @Transactional
    CourseEnrolmentResponse share(UUID me, UUID id) {
        // The couple before its enrolments, as leaving locks them, so that the two cannot deadlock.
        Optional<Partnership> partnership = couples.partnershipForSharing(me);
        CourseEnrolment enrolment = requireOwn(me, id);
        enrolment.share(
                partnership.orElseThrow(SharingConflictException::noPartner).coupleId(), clock.instant());
        return flushed(enrolment);
    }

    @Transactional
    CourseEnrolmentResponse withdraw(UUID me, UUID id) {
        CourseEnrolment enrolment = requireOwn(me, id);
        enrolment.withdraw();
        return flushed(enrolment);
    }

    /** In the transaction that ends the couple, and whatever the leaver leaves readable: progress is no words. */
    void cutAccess(@Observes CoupleEnded event) {
        enrolments.withdrawAll(event.coupleId(), event.leaverId(), event.partnerId());
    }

    /** Only who takes the course moves on in it; for anybody else it is not there. */
    private CourseEnrolment requireOwn(UUID me, UUID id) {
        return enrolments.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    /** Says more than that nothing was found: whose the enrolment is was asked before. */
    private void requireLesson(CourseEnrolment enrolment, String lessonCode) {
        CourseDocument course =
                courses.find(enrolment.courseCode(), enrolment.courseVersion()).orElseThrow();
        if (!course.hasLesson(lessonCode)) {
            throw new ProblemException(
                    404,
                    "lesson_unknown",
                    "The course has no such lesson",
                    "The lessons are those of the enrolment's version of the course.");
        }
    }

    private CourseEnrolmentResponse flushed(CourseEnrolment enrolment) {
        enrolments.flush();
        return CourseEnrolmentResponse.from(enrolment, enrolments.listCompletions(enrolment));
    }
}
