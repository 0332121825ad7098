package app.haven.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.GeneralSecurityException;
import java.util.Map;

/** Key files as a deployment gives them. */
final class TestKeyrings {

    private TestKeyrings() {}

    static KeyMaterial material(Map<String, String> properties) {
        return new KeyMaterial(new SmallRyeConfigBuilder()
                .withMapping(KeyMaterial.Config.class)
                .withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(KeyMaterial.Config.class));
    }

    static MasterKeyring keyring(String keyset) throws GeneralSecurityException {
        return new MasterKeyring(material(Map.of("haven.keys.sealing", keyset)));
    }

    static String newKeyset() throws GeneralSecurityException {
        AeadConfig.register();
        return Keysets.generate(PredefinedAeadParameters.AES256_GCM);
    }

    /** The same keys and a new one, which from now on wraps. */
    static String rotated(String keyset) throws GeneralSecurityException {
        return Keysets.toJson(KeysetHandle.newBuilder(Keysets.parse("sealing", keyset))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /** The wrapping key alone, once the old ones are gone. */
    static String withoutOldKeys(String keyset) throws GeneralSecurityException {
        KeysetHandle all = Keysets.parse("sealing", keyset);
        return Keysets.toJson(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(all.getPrimary().getKey())
                        .withFixedId(all.getPrimary().getId())
                        .makePrimary())
                .build());
    }
}
