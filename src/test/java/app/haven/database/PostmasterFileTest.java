package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir
    Path cluster;

    private PostmasterFile postmaster;

    @BeforeEach
    void postmaster() {
        postmaster = new PostmasterFile(cluster);
    }

    @Test
    void namesNobodyWhenThereIsNone() throws IOException {
        assertThat(postmaster.namesThePostgresOfItsCluster()).isFalse();
        postmaster.deleteIfItNamesAnotherProgram();
    }

    @Test
    void namesNobodyWhenItIsEmptyOrBroken() throws IOException {
        for (String broken : new String[] {"", "\n", "postgres\n"}) {
            write(broken);
            assertThat(postmaster.namesThePostgresOfItsCluster()).isFalse();
        }
    }

    @Test
    void isLeftToPostgresWhenItsProcessIsGone() throws IOException {
        Path file = write(NOBODY + "\n" + cluster + "\n");

        postmaster.deleteIfItNamesAnotherProgram();

        assertThat(postmaster.namesThePostgresOfItsCluster()).isFalse();
        assertThat(file).exists();
    }

    /** After a restart of the machine, anybody may have the number; that one must not be stopped. */
    @Test
    void isDeletedWhenAnotherProgramHasTheNumberNow() throws IOException {
        Path file = write(ProcessHandle.current().pid() + "\n" + cluster + "\n");

        assertThat(postmaster.namesThePostgresOfItsCluster()).isFalse();
        postmaster.deleteIfItNamesAnotherProgram();

        assertThat(file).doesNotExist();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(cluster.resolve("postmaster.pid"), content);
    }
}
