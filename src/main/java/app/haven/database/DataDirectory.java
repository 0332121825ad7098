package app.haven.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** The folder that keeps everything, held by one Haven at a time. */
final class DataDirectory {

    private static final Logger LOG = Logger.getLogger(DataDirectory.class);

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory hold(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel lockFile =
                    FileChannel.open(path.resolve("haven.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(lockFile)) {
                lockFile.close();
                throw new EmbeddedDatabaseException(
                        "The data directory " + path
                                + " is in use by another Haven: stop that one, or set HAVEN_DATA_DIRECTORY to another directory.");
            }
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("Haven cannot write to its data directory " + path + " (" + reason(e)
                    + "): let the user " + System.getProperty("user.name")
                    + " write there, or set HAVEN_DATA_DIRECTORY to another directory.");
        }
    }

    // The operating system gives the lock up with the process, however it ends.
    private static boolean isLocked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "not a directory";
        }
        return e.getMessage();
    }

    Path path() {
        return path;
    }

    Path postgresPrograms() {
        return path.resolve("postgresql-" + PostgresPrograms.VERSION + "-programs");
    }

    Path postgresCluster() {
        return path.resolve("postgresql");
    }

    Path postgresLog() {
        return path.resolve("postgresql.log");
    }

    /** Lets the next Haven in. */
    void release() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.warnf("The lock on %s stays until this process ends: %s", path, e.getMessage());
        }
    }
}
