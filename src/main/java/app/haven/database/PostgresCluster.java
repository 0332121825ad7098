package app.haven.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The files of one PostgreSQL, made on the first start. */
final class PostgresCluster {

    /** Owns the database and nothing else: not even the service itself can pass by what it revokes from itself. */
    static final String USERNAME = "haven";

    private static final String DATABASE = "haven";

    /** Over the loopback interface, with the password, and only for Haven; PostgreSQL's superuser cannot sign in. */
    private static final String WHO_MAY_CONNECT = """
            host haven haven 127.0.0.1/32 scram-sha-256
            """;

    private final Path path;
    private final PostgresPrograms programs;

    PostgresCluster(Path path, PostgresPrograms programs) {
        this.path = path;
        this.programs = programs;
    }

    Path path() {
        return path;
    }

    void refuseAnotherMajorVersion() throws IOException {
        Path versionFile = path.resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            String version = Files.readString(versionFile).strip();
            if (!version.equals(PostgresPrograms.MAJOR_VERSION)) {
                throw new EmbeddedDatabaseException("The data in " + path + " was made by PostgreSQL " + version
                        + " and this Haven brings PostgreSQL " + PostgresPrograms.MAJOR_VERSION
                        + ": move the data with pg_upgrade, or set HAVEN_DATA_DIRECTORY to another directory.");
            }
        }
    }

    /** Renames the folder last: a Haven that is killed on the way starts afresh. */
    void createIfAbsent() throws IOException {
        if (Files.notExists(path)) {
            Path partial = path.resolveSibling(path.getFileName() + ".partial");
            PostgresArchive.deleteTree(partial);
            create(partial);
            Files.move(partial, path);
        }
    }

    // The built-in locale sorts the same on every machine, so that no update of a C library spoils an index.
    private void create(Path directory) throws IOException {
        programs.run(
                "initdb",
                "--pgdata=" + directory,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.writeString(directory.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        String password = newPassword();
        programs.runWithInput(
                """
                create role %s login password '%s';
                create database %s owner %s;
                """.formatted(USERNAME, password, DATABASE, USERNAME),
                "postgres",
                "--single",
                "-D",
                directory.toString(),
                "-c",
                "exit_on_error=on",
                "postgres");
        Path passwordFile = passwordFile(directory);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
    }

    private static String newPassword() {
        byte[] password = new byte[32];
        new SecureRandom().nextBytes(password);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(password);
    }

    private static Path passwordFile(Path directory) {
        return directory.resolve("haven.password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile(path));
    }

    String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }
}
