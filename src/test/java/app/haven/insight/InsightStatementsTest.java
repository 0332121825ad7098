package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.haven.testing.Member;
import app.haven.testing.Sql;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three years of daily records are read in one or two statements, and what is answered does not grow with them. */
@QuarkusTest
class InsightStatementsTest {

    private static final String THREE_YEARS = "from=2023-01-01&to=2025-12-31";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;

    @BeforeEach
    void recordThreeYears() {
        ana = Member.register("Ana");
        record(1);
    }

    /** So many records of each kind a day. */
    private void record(int aDay) {
        Sql.count("""
                with given (owner_id, a_day, practice_id) as (
                    values (cast(? as uuid), cast(? as integer), cast(? as uuid))
                ), days as (
                    select owner_id, practice_id, cast(day as date) as day, cast(extract(doy from day) as integer) as n
                    from given, generate_series(date '2023-01-01', date '2025-12-31', interval '1 day') as day,
                        generate_series(1, a_day)
                ), check_ins as (
                    insert into check_in (owner_id, id, local_date, time_zone, inner_safety, relationship_safety,
                        created_at, version)
                    select owner_id, gen_random_uuid(), day, 'UTC', 1 + n % 5, 1 + n % 4, now(), 0 from days returning 1
                ), practice_logs as (
                    insert into practice_log (owner_id, id, catalogue_practice_id, kind, local_date, time_zone, minutes,
                        context, created_at, version)
                    select owner_id, gen_random_uuid(), practice_id, 'MEDITATION', day, 'UTC', 1 + n % 37, 'PEACEFUL',
                        now(), 0 from days returning 1
                ), trigger_logs as (
                    insert into trigger_log (owner_id, id, occurred_at, time_zone, local_date, local_hour, fears,
                        reactions, intensity, context, left_myself, returned_at, openness, created_at, version)
                    select owner_id, gen_random_uuid(), day, 'UTC', day, 0, array['REJECTION', 'DOMINATION'],
                        array['ANGER'], 3, 'CONFLICT', false, day + n * interval '1 minute', 4, now(), 0
                    from days returning 1
                )
                select (select count(*) from check_ins) + (select count(*) from practice_logs)
                    + (select count(*) from trigger_logs)
                """, ana.id(), aDay, Member.builtInPractice());
    }

    @ParameterizedTest
    @CsvSource({
        "safety?bucket=day&, 1",
        "safety?bucket=week&, 1",
        "safety?bucket=month&, 1",
        "triggers?, 1",
        "time-to-openness?, 1",
        "practice-effect?, 2"
    })
    void takesOneOrTwoStatements(String insight, int count) {
        for (String accept : new String[] {"application/json", "image/svg+xml"}) {
            AtomicReference<Response> answer = new AtomicReference<>();
            Statements.Taken taken = statements.by(
                    () -> answer.set(ana.asks().accept(accept).get("/v1/insights/" + insight + THREE_YEARS)));

            answer.get().then().statusCode(200);
            assertThat(taken.statements()).hasSize(count);
            assertThat(taken.transactions()).isZero();
        }
    }

    @Test
    void answersGrowWithTheBucketsAlone() {
        assertThat(lengthOf("safety?bucket=day&")).isBetween(80_000, 120_000);
        assertThat(lengthOf("safety?bucket=week&")).isLessThan(25_000);
        assertThat(lengthOf("safety?bucket=month&")).isLessThan(6_000);
        int triggers = lengthOf("triggers?");
        int openness = lengthOf("time-to-openness?");
        int effect = lengthOf("practice-effect?");

        record(2);
        assertThat(lengthOf("safety?bucket=month&")).isLessThan(6_000);
        assertThat(lengthOf("triggers?")).isCloseTo(triggers, within(50));
        assertThat(lengthOf("time-to-openness?")).isCloseTo(openness, within(200));
        assertThat(lengthOf("practice-effect?")).isCloseTo(effect, within(50));
    }

    private int lengthOf(String insight) {
        Response answer = ana.asks().get("/v1/insights/" + insight + THREE_YEARS);
        answer.then().statusCode(200);
        return answer.asByteArray().length;
    }
}
