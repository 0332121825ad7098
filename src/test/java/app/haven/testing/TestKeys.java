package app.haven.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** New keys for every run of the tests: the service makes its own only beside its own database. */
public final class TestKeys implements LauncherSessionListener {

    private static final String SIGNING = "haven.keys.signing";
    private static final String SEALING = "haven.keys.sealing";
    private static final String LOOKUP = "haven.keys.lookup";

    /** Environment variables that give the same keys to a service in a process of its own. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        for (String name : new String[] {SIGNING, SEALING, LOOKUP}) {
            environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), System.getProperty(name));
        }
        return environment;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            System.setProperty(SIGNING, newSigningKey());
            System.setProperty(SEALING, newKeyset(PredefinedAeadParameters.AES256_GCM));
            System.setProperty(LOOKUP, newKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newSigningKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("test");
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static String newKeyset(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    }
}
