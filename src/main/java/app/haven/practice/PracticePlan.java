package app.haven.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** What a member intends to practise, on which days and when. */
@Entity
@Table(name = "practice_plan")
class PracticePlan {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID cataloguePracticeId;
    private UUID customPracticeId;
    private String weekdays;

    // As itself: by way of java.sql.Time, the machine's own time zone would move it.
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime localTime;

    private String timeZone;
    private LocalDate startDate;
    private LocalDate endDate;
    private int minutes;
    private Instant createdAt;

    @Version
    private int version;

    protected PracticePlan() {}

    PracticePlan(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    void intend(PlanPracticeRequest request, PracticeKind kind) {
        boolean custom = kind == PracticeKind.CUSTOM;
        this.customPracticeId = custom ? request.practiceId() : null;
        this.cataloguePracticeId = custom ? null : request.practiceId();
        this.weekdays = Weekday.join(request.weekdays());
        this.localTime = LocalTime.parse(request.localTime());
        this.timeZone = request.timeZone();
        this.startDate = request.startDate();
        this.endDate = request.endDate();
        this.minutes = request.minutes();
    }

    Recurrence recurrence() {
        return new Recurrence(Weekday.split(weekdays), localTime, ZoneId.of(timeZone), startDate, endDate);
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID practiceId() {
        return customPracticeId == null ? cataloguePracticeId : customPracticeId;
    }

    int minutes() {
        return minutes;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
