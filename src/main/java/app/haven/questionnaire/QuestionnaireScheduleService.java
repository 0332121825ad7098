package app.haven.questionnaire;

import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.error.ProblemException;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** When a member means to answer which questionnaire again. Who asks is told what is due; nobody is reminded. */
@ApplicationScoped
class QuestionnaireScheduleService {

    private static final String LIST = "questionnaire-schedules";

    private final QuestionnaireScheduleRepository schedules;
    private final Instruments instruments;
    private final Cursors cursors;
    private final Clock clock;

    QuestionnaireScheduleService(
            QuestionnaireScheduleRepository schedules, Instruments instruments, Cursors cursors, Clock clock) {
        this.schedules = schedules;
        this.instruments = instruments;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    QuestionnaireScheduleResponse schedule(UUID me, ScheduleQuestionnaireRequest request) {
        if (instruments.findNewest(request.questionnaireCode()).isEmpty()) {
            throw new InvalidRequestProblem("/questionnaireCode", "Unknown", "must be a questionnaire");
        }
        QuestionnaireSchedule schedule = new QuestionnaireSchedule(me, Identifiers.next(), request, clock.instant());
        if (!schedules.insert(schedule)) {
            throw new ProblemException(
                    409,
                    "already_scheduled",
                    "There is a schedule for this questionnaire",
                    "Delete it to set another one.");
        }
        return get(me, schedule.id());
    }

    QuestionnaireScheduleResponse get(UUID me, UUID id) {
        return schedules.findOwned(me, id).map(this::describe).orElseThrow(NotFoundProblem::new);
    }

    Page<QuestionnaireScheduleResponse> list(UUID me, PageRequest page) {
        return cursors.page(
                LIST,
                page,
                schedules.listOwned(me, cursors.read(LIST, page), page.limit()),
                found -> new Cursors.Position(0, found.schedule().id()),
                this::describe);
    }

    @Transactional
    void delete(UUID me, UUID id) {
        if (!schedules.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    private QuestionnaireScheduleResponse describe(QuestionnaireScheduleRepository.WithLast found) {
        return QuestionnaireScheduleResponse.of(found.schedule(), found.lastSubmittedAt(), clock.instant());
    }
}
