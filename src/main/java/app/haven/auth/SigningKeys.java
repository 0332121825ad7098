package app.haven.auth;

import app.haven.sealing.KeyMaterial;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.security.Key;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The keys of access tokens: the first signs, all of them verify. To rotate, a new key is put first and the old one kept
 * until its tokens have expired; nobody is signed out.
 */
@Singleton
@Startup
class SigningKeys {

    /** RS256: of the asymmetric algorithms every client knows, the one that is verified fastest. */
    static final String ALGORITHM = "RS256";

    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey signer;
    private final Map<String, RsaJsonWebKey> byId = new LinkedHashMap<>();

    SigningKeys(KeyMaterial material) {
        List<JsonWebKey> keys = parse(material.signing(SigningKeys::generate));
        for (JsonWebKey key : keys) {
            if (!(key instanceof RsaJsonWebKey rsa) || rsa.getRsaPrivateKey() == null || rsa.getKeyId() == null) {
                throw notAKeyring();
            }
            byId.put(rsa.getKeyId(), rsa);
        }
        this.signer = byId.values().stream().findFirst().orElseThrow(SigningKeys::notAKeyring);
    }

    String signerId() {
        return signer.getKeyId();
    }

    PrivateKey signer() {
        return signer.getRsaPrivateKey();
    }

    /** @param keyId as a token names it: only ever looked up among ours */
    Optional<Key> verifier(String keyId) {
        return Optional.ofNullable(byId.get(keyId)).map(PublicJsonWebKey::getPublicKey);
    }

    /** The public halves as a JSON Web Key Set (RFC 7517). */
    JsonWebKeySetResponse published() {
        return new JsonWebKeySetResponse(byId.values().stream()
                .map(key -> {
                    Map<String, Object> members = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
                    return new JsonWebKeySetResponse.PublicKey(
                            (String) members.get("kty"),
                            key.getKeyId(),
                            "sig",
                            ALGORITHM,
                            (String) members.get("n"),
                            (String) members.get("e"));
                })
                .toList());
    }

    /** A keyring with one new key. */
    static String generate() {
        return new JsonWebKeySet(newKey()).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The keyring with a new key first. */
    static String rotate(String keyring) {
        List<JsonWebKey> keys = parse(keyring);
        JsonWebKeySet rotated = new JsonWebKeySet(newKey());
        keys.forEach(rotated::addJsonWebKey);
        return rotated.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
            key.setUse("sig");
            key.setAlgorithm(ALGORITHM);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonWebKey> parse(String keyring) {
        try {
            return new JsonWebKeySet(keyring).getJsonWebKeys();
        } catch (JoseException e) {
            // The cause could quote the key.
            throw notAKeyring();
        }
    }

    private static ConfigurationException notAKeyring() {
        return new ConfigurationException(
                "The signing key is not a JSON Web Key Set of private RSA keys, each with a kid.");
    }
}
