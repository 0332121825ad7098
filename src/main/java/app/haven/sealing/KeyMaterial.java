package app.haven.sealing;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Where the service's key files come from: the environment, a file, or, with the embedded database only, a file made
 * under the data directory at the first start. A production database with a key made on the side would be unreadable
 * after the next deployment, so without a given key the service refuses to start there.
 */
@Singleton
public class KeyMaterial {

    private static final Logger LOG = Logger.getLogger(KeyMaterial.class);

    /** Key material, each either as text (for an environment variable) or as a file (for a mounted secret). */
    @ConfigMapping(prefix = "haven")
    public interface Config {

        @WithDefault("data")
        Path dataDirectory();

        @WithName("database.embedded")
        @WithDefault("false")
        boolean embeddedDatabase();

        Keys keys();

        /** The three key files. */
        interface Keys {

            /** Private JSON Web Key Set that signs access tokens; the first key signs, all of them verify. */
            Optional<String> signing();

            Optional<Path> signingFile();

            /** Tink keyset (AES256-GCM) that wraps the owners' data keys; its primary key wraps. */
            Optional<String> sealing();

            Optional<Path> sealingFile();

            /** Tink keyset (HMAC-SHA-256 PRF) under which emails, codes and tokens are looked up. */
            Optional<String> lookup();

            Optional<Path> lookupFile();
        }
    }

    private final Config config;

    KeyMaterial(Config config) {
        this.config = config;
    }

    public String signing(Supplier<String> generator) {
        return read("signing", config.keys().signing(), config.keys().signingFile(), generator);
    }

    String sealing(Supplier<String> generator) {
        return read("sealing", config.keys().sealing(), config.keys().sealingFile(), generator);
    }

    String lookup(Supplier<String> generator) {
        return read("lookup", config.keys().lookup(), config.keys().lookupFile(), generator);
    }

    private String read(String name, Optional<String> text, Optional<Path> file, Supplier<String> generator) {
        if (text.isPresent()) {
            return text.get();
        }
        if (file.isPresent()) {
            return readFile(name, file.get());
        }
        if (!config.embeddedDatabase()) {
            throw new ConfigurationException(
                    "No %1$s key is given. Set haven.keys.%1$s-file (HAVEN_KEYS_%2$s_FILE) to its file; the README says how to make one."
                            .formatted(name, name.toUpperCase(Locale.ROOT)));
        }
        return readOrMake(name, generator);
    }

    private String readOrMake(String name, Supplier<String> generator) {
        Path path = config.dataDirectory().resolve("keys").resolve(name + ".json");
        if (!Files.exists(path)) {
            try {
                KeyFiles.write(path, generator.get());
            } catch (IOException e) {
                throw new ConfigurationException("Cannot write the %s key to %s.".formatted(name, path), e);
            }
            LOG.infof("Made a new %s key: %s", name, path);
        }
        return readFile(name, path);
    }

    private static String readFile(String name, Path path) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("The %s key file %s does not exist.".formatted(name, path), e);
        } catch (IOException e) {
            throw new ConfigurationException("The %s key file %s cannot be read.".formatted(name, path), e);
        }
    }
}
