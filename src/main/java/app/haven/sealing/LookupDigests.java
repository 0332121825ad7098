package app.haven.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Keyed digests (HMAC-SHA-256) under which emails, codes and tokens are found: the database alone gives none of them
 * away, and cannot be searched for a known one. They also prove that something was written by the service.
 */
@Singleton
@Startup
public class LookupDigests {

    private static final int LENGTH = 32;

    private final PrfSet prf;

    LookupDigests(KeyMaterial material) throws GeneralSecurityException {
        PrfConfig.register();
        KeysetHandle keyset = Keysets.parse("lookup", material.lookup(KeyFiles::newLookup));
        this.prf = keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /**
     * @param purpose keeps equal values of different kinds apart
     * @param value what is looked up, in its canonical spelling
     */
    public byte[] of(String purpose, String value) {
        return of(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param purpose keeps equal values of different kinds apart */
    public byte[] of(String purpose, byte[] value) {
        byte[] name = (purpose + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(name, name.length + value.length);
        System.arraycopy(value, 0, input, name.length, value.length);
        try {
            return prf.computePrimary(input, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
