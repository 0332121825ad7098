package app.haven.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final SealedField BODY = new SealedField("reflection", "body");
    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();
    private static final String WORDS = "When you laughed I felt at home. 🌻";

    private final DataKeysInMemory dataKeys = new DataKeysInMemory();
    private final String masterKeys = TestKeyrings.newKeyset();
    private final Sealing sealing = new Sealing(dataKeys, TestKeyrings.keyring(masterKeys));

    SealingTest() throws GeneralSecurityException {}

    @BeforeEach
    void giveBothAKey() {
        sealing.createKey(ANA);
        sealing.createKey(BEN);
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        assertThat(sealing.open(BODY, ANA, ROW, sealed)).isEqualTo(WORDS);
        assertThat(new String(sealed, UTF_8)).doesNotContain("laughed");
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        assertThat(sealing.seal(BODY, ANA, ROW, WORDS)).isNotEqualTo(sealing.seal(BODY, ANA, ROW, WORDS));
    }

    @Test
    void keepsTheEmptyTextApartFromNone() {
        assertThat(sealing.open(BODY, ANA, ROW, sealing.seal(BODY, ANA, ROW, "")))
                .isEmpty();
        assertThat(sealing.seal(BODY, ANA, ROW, null)).isNull();
        assertThat(sealing.open(BODY, ANA, ROW, null)).isNull();
    }

    @Test
    void refusesAnotherOwner() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        assertRefused(BODY, BEN, ROW, sealed);
    }

    @Test
    void refusesAnotherOwnerEvenUnderTheSameDataKey() throws GeneralSecurityException {
        MasterKeyring keyring = TestKeyrings.keyring(masterKeys);
        byte[] wrapped = dataKeys.findWrappedKey(ANA).orElseThrow();

        assertThatThrownBy(() -> keyring.unwrap(wrapped, BEN)).isInstanceOf(GeneralSecurityException.class);
        assertThat(BODY.boundTo(ANA, ROW)).isNotEqualTo(BODY.boundTo(BEN, ROW));
    }

    @Test
    void refusesAnotherRow() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        assertRefused(BODY, ANA, UUID.randomUUID(), sealed);
    }

    @Test
    void refusesAnotherColumnOrTable() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        assertRefused(new SealedField("reflection", "note"), ANA, ROW, sealed);
        assertRefused(new SealedField("practice_log", "body"), ANA, ROW, sealed);
    }

    @Test
    void refusesWhatWasChanged() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(BODY, ANA, ROW, changed);
        }
        assertRefused(BODY, ANA, ROW, new byte[0]);
    }

    @Test
    void saysNothingOfTheWordsWhenItRefuses() {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        assertThatThrownBy(() -> sealing.open(BODY, BEN, ROW, sealed))
                .hasMessageNotContaining("laughed")
                .hasMessageNotContaining(ANA.toString());
    }

    @Test
    void cannotOpenAnythingOnceTheDataKeyIsErased() throws GeneralSecurityException {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);
        dataKeys.erase(ANA);

        Sealing afterwards = new Sealing(dataKeys, TestKeyrings.keyring(masterKeys));
        assertThatThrownBy(() -> afterwards.open(BODY, ANA, ROW, sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void readsAndUnwrapsADataKeyOnce() throws GeneralSecurityException {
        Sealing cold = new Sealing(dataKeys, TestKeyrings.keyring(masterKeys));

        byte[] sealed = cold.seal(BODY, ANA, ROW, WORDS);
        cold.open(BODY, ANA, ROW, sealed);

        assertThat(dataKeys.reads()).isEqualTo(1);
    }

    @Test
    void cannotOpenAnythingUnderOtherMasterKeys() throws GeneralSecurityException {
        byte[] sealed = sealing.seal(BODY, ANA, ROW, WORDS);

        Sealing elsewhere = new Sealing(dataKeys, TestKeyrings.keyring(TestKeyrings.newKeyset()));
        assertThatThrownBy(() -> elsewhere.open(BODY, ANA, ROW, sealed)).isInstanceOf(SealBrokenException.class);
    }

    private void assertRefused(SealedField field, UUID owner, UUID row, byte[] sealed) {
        assertThatThrownBy(() -> sealing.open(field, owner, row, sealed)).isInstanceOf(SealBrokenException.class);
    }
}
