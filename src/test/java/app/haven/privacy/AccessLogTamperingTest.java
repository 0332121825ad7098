package app.haven.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody can do to the access log who has the database and not the keys. */
@QuarkusTest
class AccessLogTamperingTest {

    private static final int LINES = 5;

    @Inject
    Looks looks;

    private UUID owner;
    private UUID other;

    @BeforeEach
    void look() {
        List<UUID> owners = Looks.accounts(2);
        owner = owners.get(0);
        other = owners.get(1);
        looks.times(LINES, owner);
        looks.times(LINES, other);
        assertThat(looks.broken()).doesNotContainKeys(owner, other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            actor_id = gen_random_uuid()
            grant_id = gen_random_uuid()
            kind = 'ROSTER'
            scopes = array['PRACTICE']
            scopes = array['TRIGGERS', 'PRACTICE']
            scopes = array['PRACTICE', 'TRIGGERS', 'SAFETY']
            scopes = '{}'
            accessed_at = accessed_at + interval '1 microsecond'
            accessed_at = 'infinity'
            digest = ''
            digest = decode(repeat('00', 32), 'hex')
            digest = (select digest from access_log_line before where before.owner_id = line.owner_id and before.sequence = 2)
            sequence = sequence + 100
            """)
    void whateverIsChangedInALineIsFound(String change) {
        for (long sequence : new long[] {LINES, 3, 1}) {
            tamper("update access_log_line line set " + change + " where owner_id = ? and sequence = " + sequence);

            assertThat(looks.broken()).containsEntry(owner, sequence).doesNotContainKey(other);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 5", "'1, 2, 3, 4, 5', 1", "'4, 5', 4"})
    void aLineThatIsGoneIsFound(String gone, long found) {
        tamper("delete from access_log_line where owner_id = ? and sequence in (" + gone + ")");

        assertThat(looks.broken()).containsEntry(owner, found).doesNotContainKey(other);
    }

    @Test
    void twoLinesThatHaveChangedPlacesAreFound() {
        tamper("""
                update access_log_line one
                set actor_id = two.actor_id, grant_id = two.grant_id, kind = two.kind, scopes = two.scopes,
                    accessed_at = two.accessed_at, digest = two.digest
                from access_log_line two
                where one.owner_id = ? and two.owner_id = one.owner_id
                  and (one.sequence, two.sequence) in ((2, 3), (3, 2))
                """);

        assertThat(looks.broken()).containsEntry(owner, 2L).doesNotContainKey(other);
    }

    @Test
    void aLineThatHasMovedToAnotherOwnerIsFoundAtBoth() {
        tamper("update access_log_line set owner_id = '" + other
                + "', sequence = 6 where owner_id = ? and sequence = 3");

        assertThat(looks.broken()).containsEntry(owner, 3L).containsEntry(other, 6L);
    }

    @Test
    void aLineThatIsPutInOnceMoreIsFound() {
        tamper("""
                insert into access_log_line select owner_id, 6, actor_id, grant_id, kind, scopes, accessed_at, digest
                from access_log_line where owner_id = ? and sequence = 5
                """);

        assertThat(looks.broken()).containsEntry(owner, 6L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            delete from access_log_head where owner_id = ?                                                     | 6
            update access_log_head set seal = '' where owner_id = ?                                            | 6
            update access_log_head set sequence = 4 where owner_id = ?                                         | 6
            update access_log_head set sequence = 0, digest = '', seal = '' where owner_id = ?                 | 6
            update access_log_head set digest = '' where owner_id = ?                                          | 6
            """)
    void aChangedHeadIsFound(String change, long found) {
        tamper(change);

        assertThat(looks.broken()).containsEntry(owner, found).doesNotContainKey(other);
    }

    @Test
    void theHeadOfAnotherIsFound() {
        tamper("""
                update access_log_head head set sequence = others.sequence, digest = others.digest, seal = others.seal
                from access_log_head others where head.owner_id = ? and others.owner_id =
                """ + '\'' + other + '\'');

        assertThat(looks.broken()).containsKey(owner);
    }

    @Test
    void linesBehindAnEarlierHeadAreFound() {
        putBack(looks.heads().get(owner), () -> looks.times(2, owner));

        assertThat(looks.broken()).containsEntry(owner, 6L);
    }

    @Test
    void noLineIsAddedThatWouldHideACut() {
        tamper("delete from access_log_line where owner_id = ? and sequence = 5");
        tamper("""
                update access_log_head head set sequence = 4, digest = line.digest from access_log_line line
                where head.owner_id = ? and line.owner_id = head.owner_id and line.sequence = 4
                """);

        assertThatThrownBy(() -> looks.at(List.of(Looks.access(other), Looks.access(owner))))
                .isInstanceOf(AccessLogBrokenException.class);
        assertThat(looks.broken()).containsEntry(owner, 5L).doesNotContainKey(other);
        assertThat(Sql.count("select count(*) from access_log_line where owner_id = ?", other))
                .isEqualTo(LINES);
    }

    /** The chain alone cannot tell it from the log as it once was; a head that was kept elsewhere can. */
    @Test
    void whatIsPutBackWholeIsFoundByAHeadThatWasKept() {
        AccessLogHead before = looks.heads().get(owner);
        AccessLogHead[] kept = new AccessLogHead[1];
        putBack(before, () -> {
            looks.times(2, owner);
            kept[0] = looks.heads().get(owner);
        });
        tamper("delete from access_log_line where owner_id = ? and sequence > 5");

        assertThat(looks.broken(before)).doesNotContainKey(owner);
        assertThat(looks.broken(before, AccessLogHead.parse(kept[0].asText()))).containsEntry(owner, 7L);

        tamper("delete from access_log_line where owner_id = ?");
        tamper("delete from access_log_head where owner_id = ?");
        assertThat(looks.broken()).doesNotContainKey(owner);
        assertThat(looks.broken(before)).containsEntry(owner, 5L);

        looks.times(LINES, owner);
        assertThat(looks.broken()).doesNotContainKey(owner);
        assertThat(looks.broken(before)).containsEntry(owner, 5L);
    }

    @Test
    void aHeadThatWasKeptOfAnErasedAccountProvesNothing() {
        AccessLogHead kept = looks.heads().get(owner);
        Sql.rows("delete from user_account where id = ? returning id", owner);

        assertThat(looks.broken(kept)).doesNotContainKey(owner);
    }

    @Test
    void aKeptHeadThatHavenDidNotWriteIsRefused() {
        AccessLogHead kept = looks.heads().get(owner);
        AccessLogHead forged = new AccessLogHead(kept.ownerId(), 4, kept.digest(), kept.seal());

        assertThatThrownBy(() -> looks.broken(forged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogOfManyBatchesIsFollowedThroughAllOfThem() {
        looks.at(IntStream.range(0, 2100).mapToObj(i -> Looks.access(owner)).toList());
        assertThat(looks.broken()).doesNotContainKeys(owner, other);

        tamper("delete from access_log_line where owner_id = ? and sequence = 2001");
        assertThat(looks.broken()).containsEntry(owner, 2001L).doesNotContainKey(other);
    }

    private void putBack(AccessLogHead head, Runnable meanwhile) {
        meanwhile.run();
        assertThat(Sql.rows(
                        "update access_log_head set sequence = ?, digest = ?, seal = ? where owner_id = ? returning 1",
                        head.sequence(),
                        head.digest(),
                        head.seal(),
                        head.ownerId()))
                .hasSize(1);
    }

    private void tamper(String sql) {
        assertThat(Sql.rows(sql + " returning 1", owner)).isNotEmpty();
    }
}
