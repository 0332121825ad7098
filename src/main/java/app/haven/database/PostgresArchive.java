package app.haven.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as it comes on the class path: one archive for each kind of machine. */
final class PostgresArchive {

    private PostgresArchive() {}

    /** Renames the folder last, so that half an archive is never taken for all of it. */
    static void unpackOnceTo(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
            deleteTree(partial);
            unpackTo(partial);
            Files.move(partial, directory);
        }
    }

    private static void unpackTo(Path directory) throws IOException {
        try (InputStream archive = PostgresArchive.class.getResourceAsStream(name())) {
            if (archive == null) {
                throw new EmbeddedDatabaseException("Haven brings no PostgreSQL for " + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch")
                        + ": set QUARKUS_DATASOURCE_JDBC_URL to a database of your own.");
            }
            TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, directory.resolve(entry.getName()));
            }
        }
    }

    private static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean isProgram = (entry.getMode() & 0100) != 0;
        if (isProgram && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
