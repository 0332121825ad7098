package app.haven.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The master keys that wrap the owners' data keys. Old keys unwrap, the primary one wraps. */
@Singleton
@Startup
class MasterKeyring {

    private final Aead master;
    private final int primaryKeyId;

    MasterKeyring(KeyMaterial material) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle keyset = Keysets.parse("sealing", material.sealing(KeyFiles::newSealing));
        this.master = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.primaryKeyId = keyset.getPrimary().getId();
    }

    int primaryKeyId() {
        return primaryKeyId;
    }

    byte[] wrapNewKey(UUID ownerId) throws GeneralSecurityException {
        return wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), ownerId);
    }

    byte[] rewrap(byte[] wrappedKey, UUID ownerId) throws GeneralSecurityException {
        return wrap(unwrapKeyset(wrappedKey, ownerId), ownerId);
    }

    Aead unwrap(byte[] wrappedKey, UUID ownerId) throws GeneralSecurityException {
        return unwrapKeyset(wrappedKey, ownerId).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte[] wrap(KeysetHandle dataKey, UUID ownerId) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, master, bytes(ownerId));
    }

    private KeysetHandle unwrapKeyset(byte[] wrappedKey, UUID ownerId) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrappedKey, master, bytes(ownerId));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
