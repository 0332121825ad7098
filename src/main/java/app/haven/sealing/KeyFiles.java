package app.haven.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** What stands in the key files of sealing, and how such a file is written. */
public final class KeyFiles {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeyFiles() {}

    public static String newSealing() {
        return Keysets.generate(PredefinedAeadParameters.AES256_GCM);
    }

    public static String newLookup() {
        return Keysets.generate(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    /** With a new primary key: it wraps from now on, and the old ones still unwrap. */
    public static String rotateSealing(String keyset) {
        try {
            KeysetHandle rotated = KeysetHandle.newBuilder(Keysets.parse("sealing", keyset))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            return Keysets.toJson(rotated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes so that only the service's account can read it, and whole or not at all. */
    public static void write(Path path, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(path.toAbsolutePath().getParent(), ownerOnly);
        Path partial = path.resolveSibling(path.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, text);
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
