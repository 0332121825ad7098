package app.haven.therapy.client;

import app.haven.database.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AlertThresholdRepository {

    private final EntityManager entityManager;
    private final Reads reads;

    AlertThresholdRepository(EntityManager entityManager, Reads reads) {
        this.entityManager = entityManager;
        this.reads = reads;
    }

    private record Row(UUID clientId, Integer missedCheckInDays, Double safetyFall, boolean deterioratedScore) {}

    /** By client; the clients that have thresholds of their own. */
    Map<UUID, AlertThresholds> all(UUID therapistId) {
        return reads.createNativeQuery("""
                        select client_id, missed_check_in_days, safety_fall, deteriorated_score
                        from alert_threshold where owner_id = ?1
                        """, Row.class).setParameter(1, therapistId).getResultList().stream()
                .collect(Collectors.toMap(
                        Row::clientId,
                        row -> new AlertThresholds(row.missedCheckInDays, row.safetyFall, row.deterioratedScore)));
    }

    void put(UUID therapistId, UUID clientId, AlertThresholds thresholds) {
        entityManager
                .createNativeQuery("""
                        insert into alert_threshold
                            (owner_id, client_id, missed_check_in_days, safety_fall, deteriorated_score)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (owner_id, client_id) do update set
                            missed_check_in_days = excluded.missed_check_in_days,
                            safety_fall = excluded.safety_fall,
                            deteriorated_score = excluded.deteriorated_score
                        """)
                .setParameter(1, therapistId)
                .setParameter(2, clientId)
                .setParameter(3, thresholds.missedCheckInDays())
                .setParameter(4, thresholds.safetyFall())
                .setParameter(5, thresholds.deterioratedScore())
                .executeUpdate();
    }
}
