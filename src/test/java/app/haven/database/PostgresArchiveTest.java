package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresArchiveTest {

    @TempDir
    Path folder;

    /** The folder's name and the check of the data's version depend on it. */
    @Test
    void holdsTheVersionThatTheCodeNamesAndStartsAfreshAfterHalfAnUnpacking() throws IOException {
        Path programs = folder.resolve("programs");
        Path half = Files.createDirectories(folder.resolve("programs.partial/bin"));
        Files.writeString(half.resolve("postgres"), "half");

        PostgresArchive.unpackOnceTo(programs);

        Process postgres = new ProcessBuilder(programs.resolve("bin/postgres").toString(), "--version").start();
        String answer = new String(postgres.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer.strip()).isEqualTo("postgres (PostgreSQL) " + PostgresPrograms.VERSION);
        assertThat(folder.resolve("programs.partial")).doesNotExist();
    }
}
