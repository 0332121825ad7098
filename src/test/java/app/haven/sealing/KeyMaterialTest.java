package app.haven.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMaterialTest {

    @TempDir
    Path folder;

    @Test
    void refusesToInventKeysForAGivenDatabase() {
        KeyMaterial none = TestKeyrings.material(Map.of("haven.data-directory", folder.toString()));

        assertThatThrownBy(() -> none.signing(KeyMaterialTest::never))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "No signing key is given. Set haven.keys.signing-file (HAVEN_KEYS_SIGNING_FILE) to its file;"
                                + " the README says how to make one.");
        assertThatThrownBy(() -> none.sealing(KeyMaterialTest::never)).hasMessageContaining("HAVEN_KEYS_SEALING_FILE");
        assertThatThrownBy(() -> none.lookup(KeyMaterialTest::never)).hasMessageContaining("HAVEN_KEYS_LOOKUP_FILE");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesAKeyFromTheEnvironment() {
        assertThat(TestKeyrings.material(Map.of("haven.keys.sealing", "the key"))
                        .sealing(KeyMaterialTest::never))
                .isEqualTo("the key");
    }

    @Test
    void takesAKeyFromAMountedFile() throws IOException {
        Path file = Files.writeString(folder.resolve("signing"), "the key");

        assertThat(TestKeyrings.material(Map.of("haven.keys.signing-file", file.toString()))
                        .signing(KeyMaterialTest::never))
                .isEqualTo("the key");
    }

    @Test
    void saysWhichFileIsNotThere() {
        KeyMaterial material = TestKeyrings.material(
                Map.of("haven.keys.lookup-file", folder.resolve("absent").toString()));

        assertThatThrownBy(() -> material.lookup(KeyMaterialTest::never))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The lookup key file %s does not exist.".formatted(folder.resolve("absent")));
    }

    @Test
    void makesKeysOnceBesideTheEmbeddedDatabase() throws IOException {
        KeyMaterial material = TestKeyrings.material(
                Map.of("haven.data-directory", folder.toString(), "haven.database.embedded", "true"));

        assertThat(material.sealing(() -> "made")).isEqualTo("made");
        assertThat(material.sealing(KeyMaterialTest::never)).isEqualTo("made");
        Path file = folder.resolve("keys").resolve("sealing.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void neverQuotesAKeyThatCannotBeRead() {
        KeyMaterial material = TestKeyrings.material(Map.of("haven.keys.sealing", "{\"secret\": 8514}"));

        assertThatThrownBy(() -> new MasterKeyring(material))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The sealing key is not a Tink keyset in JSON.")
                .hasNoCause();
    }

    private static String never() {
        throw new AssertionError("a key was made");
    }
}
