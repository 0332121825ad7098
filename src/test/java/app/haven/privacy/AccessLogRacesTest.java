package app.haven.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.privacy.AccessLog.Access;
import app.haven.testing.AtOnce;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several therapists at the same moment, against the real database. */
@QuarkusTest
class AccessLogRacesTest {

    private static final int TIMES = 15;

    @Inject
    Looks looks;

    @Test
    void twoRostersInOppositeOrdersNeverStandInEachOthersWay() {
        List<UUID> owners = Looks.accounts(50);
        List<Access> forth = owners.stream().map(Looks::access).toList();
        List<Access> back = new ArrayList<>(forth);
        Collections.reverse(back);

        AtOnce.run(List.of(() -> repeat(forth), () -> repeat(back)));

        assertThat(looks.broken()).doesNotContainKeys(owners.toArray(UUID[]::new));
        for (UUID owner : owners) {
            assertThat(Sql.count("select count(*) from access_log_line where owner_id = ?", owner))
                    .isEqualTo(2 * TIMES);
        }
    }

    @Test
    void theFirstLinesOfALogAreWrittenAtOnce() {
        for (UUID owner : Looks.accounts(TIMES)) {
            AtOnce.times(4, () -> {
                looks.times(1, owner);
                return null;
            });

            assertThat(Sql.rows("select sequence from access_log_line where owner_id = ? order by sequence", owner))
                    .containsExactly(List.of(1L), List.of(2L), List.of(3L), List.of(4L));
            assertThat(looks.broken()).doesNotContainKey(owner);
        }
    }

    /** It looks at one moment, and lines come in all the while. */
    @Test
    void verifyingIsNotMisledByLinesThatComeIn() {
        List<UUID> owners = Looks.accounts(5);
        List<Access> all = owners.stream().map(Looks::access).toList();

        AtOnce.run(List.of(() -> repeat(all), () -> {
            for (int i = 0; i < TIMES; i++) {
                assertThat(looks.broken()).doesNotContainKeys(owners.toArray(UUID[]::new));
            }
            return null;
        }));
    }

    private Void repeat(List<Access> accesses) {
        for (int i = 0; i < TIMES; i++) {
            looks.at(accesses);
        }
        return null;
    }
}
