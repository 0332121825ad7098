package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The schema as it lives, against how it is to be spread over machines and what it promises by itself. */
@QuarkusTest
class SchemaTest {

    private static final Pattern DISTRIBUTION =
            Pattern.compile("select create_distributed_table\\('(\\w+)', '(\\w+)', colocate_with => '(\\w+)'\\);"
                    + "|select create_distributed_table\\('(\\w+)', '(\\w+)'\\);");
    private static final Pattern REFERENCE = Pattern.compile("select create_reference_table\\('(\\w+)'\\);");

    @Inject
    DataSource dataSource;

    private final Map<String, Distribution> distributions = new TreeMap<>();

    /** What is the same for everybody, and so on every node, whole. */
    private final Set<String> onEveryNode = new TreeSet<>();

    private Connection connection;

    /** By which column a table is spread, and which tables lie beside it. */
    private record Distribution(String column, String group) {}

    /** What the catalogue says of a unique index or a foreign key. */
    private record Key(String name, String table, List<String> columns, String otherTable, List<String> otherColumns) {}

    @BeforeEach
    void readDistributionAndConnect() throws IOException, SQLException {
        for (String line : read("/db/citus/distribute.sql").lines().toList()) {
            if (line.startsWith("--") || line.isBlank()) {
                continue;
            }
            Matcher reference = REFERENCE.matcher(line);
            if (reference.matches()) {
                onEveryNode.add(reference.group(1));
                continue;
            }
            Matcher distribution = DISTRIBUTION.matcher(line);
            assertThat(distribution.matches()).as(line).isTrue();
            boolean first = distribution.group(4) != null;
            String table = distribution.group(first ? 4 : 1);
            String with = first ? table : distribution.group(3);
            distributions.put(
                    table, new Distribution(distribution.group(first ? 5 : 2), with.equals("none") ? table : with));
        }
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeEverythingBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void everyTableHasItsPlaceInTheDistribution() throws SQLException {
        List<String> placed = new ArrayList<>(distributions.keySet());
        placed.addAll(onEveryNode);
        assertThat(placed).containsExactlyInAnyOrderElementsOf(strings("""
                        select tablename from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history'
                        """));
    }

    /** What is copied to every node is written by operators alone: nothing that members write, nor that anybody owns. */
    @Test
    void nothingOfAnybodysIsOnEveryNode() throws SQLException {
        assertThat(onEveryNode).containsExactlyInAnyOrder("course_version", "questionnaire_version");
        for (String table : onEveryNode) {
            assertThat(strings("""
                            select column_name from information_schema.columns
                            where table_schema = 'public' and table_name = ?
                              and column_name in ('owner_id', 'member_id', 'user_id', 'couple_id')
                            """, table)).as(table).isEmpty();
        }
        assertThat(foreignKeys().stream().map(Key::table)).doesNotContainAnyElementsOf(onEveryNode);
    }

    @Test
    void everyTableIsDistributedByAColumnOfItsOwn() throws SQLException {
        for (Map.Entry<String, Distribution> table : distributions.entrySet()) {
            assertThat(strings(
                            "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                            table.getKey()))
                    .as(table.getKey())
                    .contains(table.getValue().column());
            assertThat(distributions).containsKey(table.getValue().group());
        }
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        assertThat(strings("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r'
                          and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
                        """)).isEmpty();
    }

    @Test
    void everyUniqueIndexContainsTheDistributionColumn() throws SQLException {
        List<Key> indexes = uniqueIndexes();

        assertThat(indexes).hasSizeGreaterThanOrEqualTo(distributions.size());
        for (Key index : indexes) {
            if (onEveryNode.contains(index.table())) {
                continue;
            }
            assertThat(index.columns())
                    .as(index.name())
                    .contains(distributions.get(index.table()).column());
        }
    }

    @Test
    void foreignKeysJoinOnlyWhatLiesTogether() throws SQLException {
        List<Key> foreignKeys = foreignKeys();

        assertThat(foreignKeys).isNotEmpty();
        for (Key key : foreignKeys) {
            Distribution from = distributions.get(key.table());
            Distribution to = distributions.get(key.otherTable());
            assertThat(from.group()).as(key.name()).isEqualTo(to.group());
            int position = key.columns().indexOf(from.column());
            assertThat(position).as(key.name()).isNotNegative();
            assertThat(key.otherColumns().get(position)).as(key.name()).isEqualTo(to.column());
        }
    }

    @Test
    void ownedRowsAreFoundByTheirOwnerFirst() throws SQLException {
        List<String> owned = strings("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'owner_id'
                """);

        assertThat(owned).contains("reflection", "practice_log");
        for (String table : owned) {
            Distribution distribution = distributions.get(table);
            List<String> primaryKey = strings("""
                    select a.attname from pg_index i
                    cross join lateral unnest(i.indkey) with ordinality as k (attribute, position)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attribute
                    where i.indrelid = cast(? as regclass) and i.indisprimary
                    order by k.position
                    """, table);
            if (distribution.column().equals("owner_id")) {
                assertThat(primaryKey.get(0)).as(table).isEqualTo("owner_id");
            } else {
                // Found by another key: then that key alone is the primary key.
                assertThat(primaryKey).as(table).containsExactly(distribution.column());
            }
        }
    }

    @Test
    void textIsTextAndTimesHaveTheirZone() throws SQLException {
        assertThat(strings("""
                        select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                          and data_type not in ('uuid', 'text', 'bytea', 'timestamp with time zone', 'date',
                              'time without time zone', 'boolean', 'smallint', 'integer', 'bigint')
                          and data_type <> 'double precision' -- what is computed
                          and data_type <> 'jsonb' -- codes by code
                          and udt_name <> '_text' -- sets of codes
                        """)).isEmpty();
    }

    @Test
    void everyLocalDateAndTimeHasItsZoneBesideIt() throws SQLException {
        assertThat(strings("""
                        select d.table_name from information_schema.columns d
                        where d.table_schema = 'public' and d.data_type in ('date', 'time without time zone') and not exists (
                            select from information_schema.columns z
                            where z.table_schema = 'public' and z.table_name = d.table_name
                              and z.column_name = 'time_zone')
                        """)).isEmpty();
    }

    @Test
    void aMemberHasOneActiveCoupleAtMost() throws SQLException {
        UUID ana = account();
        pair(ana, account(), null);

        assertThatThrownBy(() -> pair(ana, account(), null))
                .isInstanceOfSatisfying(PSQLException.class, refusedBy("couple_member_one_active"));
    }

    @Test
    void aCoupleThatHasEndedStandsInNobodysWay() throws SQLException {
        UUID ana = account();
        UUID ben = account();
        pair(ana, ben, "2026-01-01T00:00:00Z");
        pair(ana, ben, "2026-02-01T00:00:00Z");
        pair(ana, account(), null);

        assertThat(strings(
                        "select couple_id::text from couple_member where member_id = cast(? as uuid)", ana.toString()))
                .hasSize(3);
    }

    @Test
    void nobodyIsTheirOwnPartner() throws SQLException {
        UUID ana = account();

        assertThatThrownBy(() -> pair(ana, ana, null))
                .isInstanceOfSatisfying(PSQLException.class, refusedBy("couple_member_check"));
    }

    @Test
    void aMemberHasOneOpenInvitationAtMost() throws SQLException {
        UUID ana = account();
        invite(ana);

        assertThatThrownBy(() -> invite(ana))
                .isInstanceOfSatisfying(PSQLException.class, refusedBy("couple_invitation_pkey"));
    }

    @Test
    void nothingIsSharedWithoutACouple() throws SQLException {
        UUID ana = account();

        assertThatThrownBy(() -> execute("""
                        insert into reflection (owner_id, id, kind, body, visibility, thread, created_at, version)
                        values (?, ?, 'JOY', '', 'SHARED', 'OPEN', now(), 0)
                        """, ana, UUID.randomUUID()))
                .isInstanceOfSatisfying(PSQLException.class, e -> assertThat(
                                e.getServerErrorMessage().getConstraint())
                        .startsWith("reflection_check"));
    }

    @Test
    void aRemovedReplyKeepsNoWords() throws SQLException {
        UUID ana = account();

        assertThatThrownBy(() -> execute("""
                        insert into reply (owner_id, id, reflection_id, couple_id, body, created_at, removed_at, version)
                        values (?, ?, ?, ?, 'words', now(), now(), 0)
                        """, ana, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()))
                .isInstanceOfSatisfying(PSQLException.class, refusedBy("reply_check"));
    }

    private static java.util.function.Consumer<PSQLException> refusedBy(String constraint) {
        return e -> assertThat(e.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
    }

    private UUID account() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into user_account (id, status, email, display_name, locale, time_zone, notify_by_email,
                    notify_by_push, adult_confirmed_at, created_at, version)
                values (?, 'ACTIVE', '', '', 'en', 'UTC', false, false, now(), now(), 0)
                """, id);
        return id;
    }

    private void pair(UUID member, UUID partner, String leftAt) throws SQLException {
        execute("""
                insert into couple_member (member_id, couple_id, partner_id, joined_at, left_at, partner_left_words, told)
                values (?, ?, ?, now(), cast(? as timestamptz), false, false)
                """, member, UUID.randomUUID(), partner, leftAt);
    }

    private void invite(UUID member) throws SQLException {
        execute("""
                insert into couple_invitation (inviter_id, code_digest, created_at, expires_at)
                values (?, decode(md5(cast(? as text)), 'hex'), now(), now())
                """, member, UUID.randomUUID());
    }

    private List<Key> uniqueIndexes() throws SQLException {
        return keys("""
                select i.indexrelid::regclass::text, t.relname, array(
                        select a.attname::text from unnest(i.indkey) as k (attribute)
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attribute),
                    null, null
                from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'public' and i.indisunique and t.relname <> 'flyway_schema_history'
                """);
    }

    private List<Key> foreignKeys() throws SQLException {
        return keys("""
                select c.conname, t.relname, array(
                        select a.attname::text from unnest(c.conkey) with ordinality as k (attribute, position)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attribute order by k.position),
                    f.relname, array(
                        select a.attname::text from unnest(c.confkey) with ordinality as k (attribute, position)
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attribute order by k.position)
                from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
                join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'public' and c.contype = 'f'
                """);
    }

    private List<Key> keys(String sql) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new Key(
                        rows.getString(1),
                        rows.getString(2),
                        strings(rows.getArray(3)),
                        rows.getString(4),
                        strings(rows.getArray(5))));
            }
        }
        return keys;
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private List<String> strings(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = SchemaTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
