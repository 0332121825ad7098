package app.haven.therapy.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Statements;
import app.haven.therapy.Practitioner;
import app.haven.therapy.grant.ManyClients;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the dashboard asks of the database: the same for two clients as for two hundred, with a year of records each. */
@QuarkusTest
class TherapyStatementsTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    ManyClients clients;

    @Test
    void isAFixedNumberHoweverManyClientsThereAre() {
        Practitioner few = Practitioner.practising();
        Practitioner many = Practitioner.practising();
        List<UUID> two = clients.of(few, 2);
        List<UUID> twoHundred = clients.of(many, 200);

        Map<String, Integer> counted = count(few, two.get(0));
        assertThat(count(many, twoHundred.get(7))).isEqualTo(counted);
        assertThat(counted)
                .isEqualTo(Map.of(
                        "clients?limit=20", 13,
                        "clients?limit=100", 13,
                        "clients?limit=20&sort=LAST_ACTIVITY", 13,
                        "clients/{id}/summary", 18,
                        "clients/{id}/timeline?limit=20", 10,
                        "clients/{id}/timeline?limit=100", 10,
                        "clients/{id}/series?metric=INNER_SAFETY&bucket=day", 5,
                        "clients/{id}/series?metric=PRACTICE_MINUTES&bucket=month", 5,
                        "alerts", 10,
                        "couples", 4));
    }

    private Map<String, Integer> count(Practitioner therapist, UUID client) {
        String period =
                "&from=" + LocalDate.now(ZoneOffset.UTC).minusDays(364) + "&to=" + LocalDate.now(ZoneOffset.UTC);
        String one = "clients/" + client;
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : List.of(
                "clients?limit=20",
                "clients?limit=100",
                "clients?limit=20&sort=LAST_ACTIVITY",
                one + "/summary",
                one + "/timeline?limit=20",
                one + "/timeline?limit=100",
                one + "/series?metric=INNER_SAFETY&bucket=day" + period,
                one + "/series?metric=PRACTICE_MINUTES&bucket=month" + period,
                "alerts",
                "couples")) {
            Statements.Taken taken = statements.by(() ->
                    therapist.member().asks().get("/v1/therapy/" + path).then().statusCode(200));
            assertThat(taken.transactions()).as(path).isEqualTo(1);
            counts.put(
                    path.replace(client.toString(), "{id}").replace(period, ""),
                    taken.statements().size());
        }
        return counts;
    }
}
