package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordStorageTest {

    @Inject
    DataSource dataSource;

    @Inject
    AuthConfig config;

    @Test
    void keepsAnArgon2idHashWithTheConfiguredCost() throws SQLException {
        AuthConfig.Password.Argon2 cost = config.password().argon2();

        assertThat(hashOf(Member.register("Ana")))
                .startsWith("$argon2id$v=19$m=%d,t=%d,p=%d$"
                        .formatted(cost.memoryKib(), cost.iterations(), cost.parallelism()));
    }

    @Test
    void givesTheSamePasswordAnotherSaltEachTime() throws SQLException {
        assertThat(hashOf(Member.register("Ana"))).isNotEqualTo(hashOf(Member.register("Ben")));
    }

    @Test
    void costsByDefaultWhatOwaspRecommends() {
        String hash = new PasswordHashing(PasswordRulesTest.config(Map.of())).hash(Member.PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void stillKnowsPasswordsOfBeforeTheCostWasRaised() {
        PasswordHashing before =
                new PasswordHashing(PasswordRulesTest.config(Map.of("haven.auth.password.argon2.memory-kib", "8192")));
        PasswordHashing now = new PasswordHashing(PasswordRulesTest.config(Map.of()));
        String hash = before.hash(Member.PASSWORD);

        assertThat(now.matches(Member.PASSWORD, hash)).isTrue();
        assertThat(now.matches("seven quiet boats at dusk", hash)).isFalse();
    }

    /** Of the reference implementation: https://github.com/P-H-C/phc-winner-argon2/blob/master/src/test.c */
    @Test
    void readsWhatOtherImplementationsOfArgon2idWrite() {
        PasswordHashing hashing = new PasswordHashing(PasswordRulesTest.config(Map.of()));
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashing.matches("password", hash)).isTrue();
        assertThat(hashing.matches("passwort", hash)).isFalse();
    }

    @Test
    void knowsAPasswordHoweverItsLettersAreComposed() {
        PasswordHashing hashing = new PasswordHashing(PasswordRulesTest.config(Map.of()));
        String password = "corazón tranquilo, café con leche";
        String hash = hashing.hash(Normalizer.normalize(password, Normalizer.Form.NFC));

        assertThat(hashing.matches(Normalizer.normalize(password, Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(hashing.matches(password.replace("ó", "o"), hash)).isFalse();
    }

    @Test
    void readsALongPasswordToItsEnd() {
        PasswordHashing hashing = new PasswordHashing(PasswordRulesTest.config(Map.of()));
        String password = "boats and lanterns ".repeat(6) + "at dawn";
        String hash = hashing.hash(password);

        assertThat(hashing.matches(password, hash)).isTrue();
        assertThat(hashing.matches(password.substring(0, password.length() - 1), hash))
                .isFalse();
        assertThat(hashing.matches(password + " ", hash)).isFalse();
    }

    @Test
    void matchesNothingWhereThereIsNoAccount() {
        PasswordHashing hashing = new PasswordHashing(PasswordRulesTest.config(Map.of()));

        assertThat(hashing.matches("nobody's password", null)).isFalse();
    }

    private String hashOf(Member member) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select hash from password_credential where owner_id = ?")) {
            select.setObject(1, member.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
