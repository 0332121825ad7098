package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        DataDirectory data = DataDirectory.hold(folder.resolve("deep/data"));

        assertThat(Files.getPosixFilePermissions(data.path()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        data.release();
    }

    @Test
    void isHeldByOneAtATime() {
        DataDirectory data = DataDirectory.hold(folder);

        assertThatThrownBy(() -> DataDirectory.hold(folder))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasNoCause()
                .hasMessage(
                        "The data directory %s is in use by another Haven: stop that one,"
                                + " or set HAVEN_DATA_DIRECTORY to another directory.",
                        folder);

        data.release();
        DataDirectory.hold(folder).release();
    }

    @Test
    void isADirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> DataDirectory.hold(file))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasNoCause()
                .hasMessageContaining("cannot write to its data directory " + file + " (not a directory)");
    }
}
