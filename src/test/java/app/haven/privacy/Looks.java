package app.haven.privacy;

import app.haven.privacy.AccessLog.Access;
import app.haven.testing.Sql;
import app.haven.vocabulary.GrantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Therapists who look at somebody's data, and somebody who verifies the log of it. */
@ApplicationScoped
@ActivateRequestContext // For threads of a test's own.
class Looks {

    static final UUID THERAPIST = UUID.randomUUID();

    private final AccessLog log;
    private final AccessLogVerification verification;

    Looks(AccessLog log, AccessLogVerification verification) {
        this.log = log;
        this.verification = verification;
    }

    /** Accounts that never sign in, for they are quicker made. */
    static List<UUID> accounts(int count) {
        return Sql.rows("""
                        insert into user_account (id, status, email, display_name, locale, time_zone, notify_by_email,
                            notify_by_push, adult_confirmed_at, created_at, version)
                        select gen_random_uuid(), 'ACTIVE', '', '', 'en', 'UTC', false, false, now(), now(), 0
                        from generate_series(1, ?) returning id
                        """, count).stream().map(row -> (UUID) row.get(0)).toList();
    }

    static Access access(UUID owner) {
        return new Access(owner, UUID.randomUUID(), Set.of(GrantScope.TRIGGERS, GrantScope.PRACTICE));
    }

    /** One transaction each. */
    void times(int times, UUID owner) {
        for (int i = 0; i < times; i++) {
            at(List.of(access(owner)));
        }
    }

    void at(List<Access> accesses) {
        QuarkusTransaction.requiringNew().run(() -> log.record(THERAPIST, AccessKind.TIMELINE, accesses));
    }

    /** Whose log is broken, and from which line on. */
    Map<UUID, Long> broken(AccessLogHead... kept) {
        Map<UUID, Long> broken = new HashMap<>();
        verify(List.of(kept).iterator(), new HashMap<>(), broken);
        return broken;
    }

    Map<UUID, AccessLogHead> heads() {
        Map<UUID, AccessLogHead> heads = new HashMap<>();
        verify(List.<AccessLogHead>of().iterator(), heads, new HashMap<>());
        return heads;
    }

    private void verify(Iterator<AccessLogHead> kept, Map<UUID, AccessLogHead> heads, Map<UUID, Long> broken) {
        verification.verify(
                kept, head -> heads.put(head.ownerId(), head), log -> broken.put(log.ownerId(), log.sequence()));
    }
}
