package app.haven.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haven.testing.Member;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Access tokens that the service must not take, each made from one that it takes by changing one thing. */
public final class Forgery {

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private RsaJsonWebKey key;

    private Forgery(String token) {
        String[] parts = parts(token);
        this.header = json(parts[0]);
        this.claims = json(parts[1]);
        this.key = ours();
    }

    public static Forgery of(Member member) {
        return new Forgery(member.accessToken());
    }

    public static String expired(Member member) {
        return of(member)
                .claiming(claims -> {
                    claims.put("iat", now() - 601);
                    claims.put("exp", now() - 1);
                })
                .signed();
    }

    public static String signedByAnotherKey(Member member) {
        return of(member).by(foreignKey()).signed();
    }

    /** @param none how to spell it */
    public static String unsigned(Member member, String none) {
        return of(member).saying(header -> header.put("alg", none)).withSignature("");
    }

    /** Right in all, but for an account that may do nothing. */
    public static String withoutRole(Member member) {
        return of(member).claiming(claims -> claims.put("groups", List.of())).signed();
    }

    /** Right in all: what the service issues to whom its configuration names an operator. */
    public static String operator(Member member) {
        return of(member)
                .claiming(claims -> claims.put("groups", List.of("member", "operator")))
                .signed();
    }

    Forgery saying(Consumer<Map<String, Object>> change) {
        change.accept(header);
        return this;
    }

    Forgery claiming(Consumer<Map<String, Object>> change) {
        change.accept(claims);
        return this;
    }

    Forgery by(RsaJsonWebKey signer) {
        this.key = signer;
        return this;
    }

    /** Rightly signed, by the service's own key unless another was named. */
    String signed() {
        return signed(JsonUtil.toJson(claims));
    }

    /** The same with claims as a text, for what no JSON library would write. */
    String signed(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        header.forEach(signature::setHeader);
        signature.setPayload(payload);
        signature.setKey(key.getRsaPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String withSignature(String signature) {
        return unsigned() + "." + signature;
    }

    String withHmac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return withSignature(encode(mac.doFinal(unsigned().getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unsigned() {
        return encode(JsonUtil.toJson(header).getBytes(UTF_8)) + "."
                + encode(JsonUtil.toJson(claims).getBytes(UTF_8));
    }

    static RsaJsonWebKey ours() {
        try {
            return (RsaJsonWebKey) new JsonWebKeySet(System.getProperty("haven.keys.signing"))
                    .getJsonWebKeys()
                    .get(0);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static RsaJsonWebKey foreignKey() {
        return Foreign.KEY;
    }

    static String[] parts(String token) {
        return token.split("\\.", -1);
    }

    static Map<String, Object> json(String part) {
        try {
            return new LinkedHashMap<>(
                    JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(part), UTF_8)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static long now() {
        return java.time.Clock.systemUTC().millis() / 1000;
    }

    private static final class Foreign {
        static final RsaJsonWebKey KEY = generate();

        private static RsaJsonWebKey generate() {
            try {
                return RsaJwkGenerator.generateJwk(2048);
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
