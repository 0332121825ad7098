package app.haven.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.privacy.AccessLog.Access;
import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the access log asks of the database. */
@QuarkusTest
class AccessLogStatementsTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    Looks looks;

    @Test
    void recordingTakesThreeStatementsHoweverManyAreLookedAt() {
        for (int count : new int[] {1, 100}) {
            List<UUID> owners = Looks.accounts(count);
            List<Access> accesses = owners.stream().map(Looks::access).toList();

            // The first line of a log and a later one.
            for (int i = 0; i < 2; i++) {
                Statements.Taken taken = statements.by(() -> looks.at(accesses));
                assertThat(taken.statements()).hasSize(3);
                assertThat(taken.transactions()).isEqualTo(1);
            }
            assertThat(looks.broken()).doesNotContainKeys(owners.toArray(UUID[]::new));
        }
        assertThat(statements.by(() -> looks.at(List.of())).statements()).isEmpty();
    }

    @Test
    void listingTakesOneStatementAndNoTransaction() {
        Member ana = Member.register("Ana");
        for (int length : new int[] {0, 30}) {
            looks.times(length, ana.id());
            Statements.Taken taken = statements.by(
                    () -> ana.asks().get("/v1/users/me/access-log").then().statusCode(200));
            assertThat(taken.statements()).hasSize(1);
            assertThat(taken.transactions()).isZero();
        }
    }
}
