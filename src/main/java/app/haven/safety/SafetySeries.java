package app.haven.safety;

import app.haven.time.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Inner and relationship safety over time, for rooms that show one owner's own records to that owner. */
@ApplicationScoped
public class SafetySeries {

    private final CheckInRepository checkIns;

    SafetySeries(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    /** Of the check-ins from the first day to the last, both included: one point a bucket that has any. */
    public List<SafetyPoint> between(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return checkIns.listPoints(ownerId, from, to, bucket);
    }
}
