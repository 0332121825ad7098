package app.haven.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What this room asks of the database, and what it adds to a refresh. */
@QuarkusTest
class TherapistStatementsTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void theOwnProfile() {
        Practitioner ines = new Practitioner(Member.register("Ines"), Member.operator("Olga"));
        takes(1, 1, 201, () -> ines.member().asks().body(Practitioner.profile()).post("/v1/therapist-profile"));
        takes(1, 0, 200, ines::profileNow);
        takes(2, 1, 200, () -> ines.changes("licenceNumber", "M-1"));
        ines.verify(1).then().statusCode(200);
        takes(4, 1, 200, () -> ines.member().asks().post("/v1/therapist-profile/share-code"));
        takes(4, 1, 204, () -> ines.member().asks().delete("/v1/therapist-profile"));
    }

    @Test
    void decisions() {
        Practitioner ines = Practitioner.applied();
        takes(1, 0, 200, () -> ines.operator().asks().get(ines.application()));
        takes(3, 1, 200, () -> ines.verify(0));
        takes(2, 1, 200, ines::suspend);
        takes(2, 1, 200, ines::reinstate);
    }

    @Test
    void theListIsOneStatementHoweverLongItIs() {
        Member olga = Member.operator("Olga");
        for (int i = 0; i < 3; i++) {
            takes(1, 0, 200, () -> olga.asks().get("/v1/operator/therapist-applications"));
            Practitioner.applied();
        }
    }

    /** A code that nobody has is looked for as long as that of somebody who is suspended. */
    @Test
    void aLookUpTakesTwoReadsFoundOrNot() {
        Practitioner ines = Practitioner.verified();
        String code = ines.shareCode();
        Member ana = Member.register("Ana");
        takes(2, 0, 200, () -> Practitioner.lookUp(ana, code));
        takes(2, 0, 404, () -> Practitioner.lookUp(ana, Practitioner.UNKNOWN_CODE));
        ines.suspend().then().statusCode(200);
        takes(2, 0, 404, () -> Practitioner.lookUp(ana, code));
    }

    @Test
    void aRefreshReadsOneProfileByItsKeyMore() {
        Member ana = Member.register("Ana");
        Statements.Taken taken = statements.by(() -> ana.refresh().then().statusCode(200));
        assertThat(taken.statements().stream().filter(sql -> sql.contains("therapist")))
                .singleElement()
                .asString()
                .contains("owner_id=?");
        assertThat(taken.statements()).hasSize(6);
        assertThat(taken.transactions()).isEqualTo(1);

        taken = statements.by(ana::signInAgain);
        assertThat(taken.statements().stream().filter(sql -> sql.contains("therapist")))
                .hasSize(1);
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
