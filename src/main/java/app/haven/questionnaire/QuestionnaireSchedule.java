package app.haven.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** Every how many weeks a member means to answer a questionnaire. A day that goes by is none that is owed. */
@Entity
@Table(name = "questionnaire_schedule")
class QuestionnaireSchedule {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private String questionnaireCode;
    private int everyWeeks;
    private LocalDate firstDate;
    private String timeZone;
    private Instant createdAt;

    @Version
    private int version;

    protected QuestionnaireSchedule() {}

    QuestionnaireSchedule(UUID ownerId, UUID id, ScheduleQuestionnaireRequest request, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.questionnaireCode = request.questionnaireCode();
        this.everyWeeks = request.everyWeeks();
        this.firstDate = request.firstDate();
        this.timeZone = request.timeZone();
        this.createdAt = now;
    }

    /**
     * The latest of its days that has come, unless the questionnaire has been answered since: those before it are gone.
     *
     * @param lastSubmittedAt null where it was never answered
     */
    Optional<LocalDate> dueSince(Instant lastSubmittedAt, Instant now) {
        Optional<LocalDate> latest = latestDay(now);
        return lastSubmittedAt == null
                ? latest
                : latest.filter(day -> localDate(lastSubmittedAt).isBefore(day));
    }

    LocalDate nextDate(Instant now) {
        return latestDay(now).map(day -> day.plusWeeks(everyWeeks)).orElse(firstDate);
    }

    private Optional<LocalDate> latestDay(Instant now) {
        long weeks = ChronoUnit.WEEKS.between(firstDate, localDate(now));
        return localDate(now).isBefore(firstDate)
                ? Optional.empty()
                : Optional.of(firstDate.plusWeeks(weeks - weeks % everyWeeks));
    }

    private LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(timeZone));
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String questionnaireCode() {
        return questionnaireCode;
    }

    int everyWeeks() {
        return everyWeeks;
    }

    LocalDate firstDate() {
        return firstDate;
    }

    String timeZone() {
        return timeZone;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
