package app.haven.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.testing.Member;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new master key, tried on the real tables in a transaction that is taken back. */
@QuarkusTest
class MasterKeyRotationTest {

    private static final SealedField BODY = new SealedField("reflection", "body");

    @Inject
    DataKeyRepository dataKeys;

    @Inject
    EntityManager entityManager;

    @ConfigProperty(name = "haven.keys.sealing")
    String masterKeys;

    private Member ana;
    private UUID reflection;

    @BeforeEach
    void write() {
        ana = Member.register("Ana");
        reflection = UUID.fromString(ana.writes("the words of before"));
    }

    @Test
    void wrapsDataKeysAnewAndLeavesTheWordsAlone() throws GeneralSecurityException {
        String rotated = TestKeyrings.rotated(masterKeys);
        MasterKeyring both = TestKeyrings.keyring(rotated);
        MasterKeyring newOnly = TestKeyrings.keyring(TestKeyrings.withoutOldKeys(rotated));

        inTransactionTakenBack(() -> {
            byte[] wordsBefore = sealedBody();
            String rowBefore = reflectionRow();
            assertThat(masterKeyOf(ana)).isNotEqualTo(both.primaryKeyId());

            rotateAll(both);

            assertThat(masterKeyOf(ana)).isEqualTo(both.primaryKeyId());
            assertThat(sealedBody()).isEqualTo(wordsBefore);
            assertThat(reflectionRow()).isEqualTo(rowBefore);
            assertThat(new Sealing(dataKeys, newOnly).open(BODY, ana.id(), reflection, wordsBefore))
                    .isEqualTo("the words of before");
        });
    }

    @Test
    void aKeyThatDoesNotOpenKeepsNoOtherFromBeingWrappedAnew() throws GeneralSecurityException {
        Member ben = Member.register("Ben");
        MasterKeyring both = TestKeyrings.keyring(TestKeyrings.rotated(masterKeys));

        inTransactionTakenBack(() -> {
            int before = masterKeyOf(ben);
            entityManager
                    .createNativeQuery("update data_key set wrapped_key = 'broken' where owner_id = ?1")
                    .setParameter(1, ben.id())
                    .executeUpdate();

            rotateAll(both);

            assertThat(masterKeyOf(ana)).isEqualTo(both.primaryKeyId());
            assertThat(masterKeyOf(ben)).isEqualTo(before);
        });
    }

    @Test
    void opensOldWordsWhileTheRotationIsStillToCome() throws GeneralSecurityException {
        String rotated = TestKeyrings.rotated(masterKeys);
        Sealing withBoth = new Sealing(dataKeys, TestKeyrings.keyring(rotated));
        Sealing tooEarly = new Sealing(dataKeys, TestKeyrings.keyring(TestKeyrings.withoutOldKeys(rotated)));

        inTransactionTakenBack(() -> {
            assertThat(withBoth.open(BODY, ana.id(), reflection, sealedBody())).isEqualTo("the words of before");
            assertThatThrownBy(() -> tooEarly.open(BODY, ana.id(), reflection, sealedBody()))
                    .isInstanceOf(SealBrokenException.class);
        });
    }

    private void rotateAll(MasterKeyring keyring) {
        MasterKeyRotation rotation = new MasterKeyRotation(dataKeys, keyring);
        while (masterKeyOf(ana) != keyring.primaryKeyId()) {
            rotation.rewrapSome();
            entityManager.flush();
        }
    }

    private int masterKeyOf(Member member) {
        return ((Number) entityManager
                        .createNativeQuery("select master_key_id from data_key where owner_id = ?1")
                        .setParameter(1, member.id())
                        .getSingleResult())
                .intValue();
    }

    private byte[] sealedBody() {
        return (byte[]) entityManager
                .createNativeQuery("select body from reflection where id = ?1", byte[].class)
                .setParameter(1, reflection)
                .getSingleResult();
    }

    /** With the place where it lies: any write at all would move it. */
    private String reflectionRow() {
        return entityManager
                .createNativeQuery("select cast(ctid as text) || cast(xmin as text) from reflection where id = ?1")
                .setParameter(1, reflection)
                .getSingleResult()
                .toString();
    }

    private static void inTransactionTakenBack(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
