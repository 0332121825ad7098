package app.haven.therapy.grant;

import app.haven.testing.Sql;
import app.haven.therapy.Practitioner;
import app.haven.user.Accounts;
import app.haven.user.NewAccount;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A practice full of clients, each with a year of records: made without HTTP, for a password alone takes its time. */
@Singleton
public class ManyClients {

    @Inject
    Accounts accounts;

    @Inject
    GrantService grants;

    /** @return their ids; each has granted everything */
    public List<UUID> of(Practitioner therapist, int count) {
        String code = therapist.shareCode();
        List<UUID> clients = make(code, count);
        clients.forEach(ManyClients::recordAYear);
        return clients;
    }

    @Transactional
    List<UUID> make(String code, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    UUID id = accounts.create(new NewAccount(
                            "client-" + UUID.randomUUID() + "@example.org",
                            "Client " + i,
                            "en",
                            "Europe/Madrid",
                            true));
                    grants.grant(
                            id,
                            new GrantRequest(
                                    code,
                                    1,
                                    List.of(GrantScope.values()),
                                    "To be counted.",
                                    Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS)));
                    return id;
                })
                .toList();
    }

    private static void recordAYear(UUID client) {
        Sql.rows("""
                with days as (select current_date - i as day, now() - make_interval(days => i) as time
                              from generate_series(0, 364) i),
                checked as (
                    insert into check_in (owner_id, id, local_date, time_zone, inner_safety, relationship_safety,
                        created_at, version)
                    select ?, gen_random_uuid(), day, 'Europe/Madrid', 3, 4, time, 0 from days),
                practised as (
                    insert into practice_log (owner_id, id, catalogue_practice_id, kind, local_date, time_zone, minutes,
                        context, created_at, version)
                    select ?, gen_random_uuid(), gen_random_uuid(), 'MEDITATION', day, 'Europe/Madrid', 12, 'PEACEFUL',
                        time, 0 from days)
                insert into trigger_log (owner_id, id, occurred_at, time_zone, local_date, local_hour, fears, reactions,
                    intensity, context, left_myself, created_at, version)
                select ?, gen_random_uuid(), time, 'Europe/Madrid', day, 12, array['REJECTION'], array[]::text[], 3,
                    'CONFLICT', false, time, 0 from days
                returning 1
                """, client, client, client);
    }
}
