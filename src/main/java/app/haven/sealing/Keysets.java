package app.haven.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.security.GeneralSecurityException;

/** Tink keysets as JSON text, the form in which the key files hold them. */
final class Keysets {

    private Keysets() {}

    static String generate(Parameters parameters) {
        try {
            return toJson(KeysetHandle.generateNew(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String toJson(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    static KeysetHandle parse(String name, String json) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            // The cause would quote the key, so it is left out.
            throw new ConfigurationException("The %s key is not a Tink keyset in JSON.".formatted(name));
        }
    }
}
