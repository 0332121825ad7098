package app.haven.auth;

import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Configuration alone makes a deployment accept the tokens of an external OpenID Connect issuer. */
@QuarkusTest
@TestProfile(ExternalIssuerTest.WithExternalIssuer.class)
class ExternalIssuerTest {

    private static final String ISSUER = "https://issuer.example";
    /** The profile and the test are loaded apart, so they meet at properties of the process. */
    private static final String PROPERTY = ExternalIssuerTest.class.getName();

    private static final PrivateKey PRIVATE_KEY;
    private static final String PUBLIC_KEY;

    static {
        if (System.getProperty(PROPERTY) == null) {
            KeyPair keys = newKeys();
            System.setProperty(PROPERTY, base64(keys.getPrivate()));
            System.setProperty(PROPERTY + ".public", base64(keys.getPublic()));
        }
        PRIVATE_KEY = privateKey(System.getProperty(PROPERTY));
        PUBLIC_KEY = System.getProperty(PROPERTY + ".public");
    }

    /** What a deployment would set by environment variables. */
    public static class WithExternalIssuer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    "mp.jwt.verify.audiences",
                    "haven-app",
                    "mp.jwt.verify.publickey",
                    PUBLIC_KEY);
        }
    }

    @Test
    void aTokenOfTheIssuerMakesAnAccountAndSignsInToIt() {
        String subject = UUID.randomUUID().toString();
        request(token(subject)).get("/v1/users/me").then().statusCode(403);

        request(token(subject))
                .body(profile())
                .post("/v1/auth/external-account")
                .then()
                .statusCode(201);

        request(token(subject))
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Ana"))
                .body("email", equalTo(subject + "@example.org"));
        request(token(UUID.randomUUID().toString())).get("/v1/users/me").then().statusCode(403);
    }

    @Test
    void theIssuersOwnRolesCountForNothing() {
        String claimingToBeAMember = claims(UUID.randomUUID().toString())
                .groups("member")
                .jws()
                .keyId("external")
                .sign(PRIVATE_KEY);

        request(claimingToBeAMember).get("/v1/users/me").then().statusCode(403);
    }

    @Test
    void anAccountNeedsAnEmailThatTheIssuerVouchesFor() {
        String unverified = claims(UUID.randomUUID().toString())
                .claim("email_verified", false)
                .jws()
                .keyId("external")
                .sign(PRIVATE_KEY);

        request(unverified)
                .body(profile())
                .post("/v1/auth/external-account")
                .then()
                .statusCode(409)
                .body("code", equalTo("email_unverified"));
    }

    @Test
    void tokensOfOtherIssuersAudiencesAndKeysAreRefused() {
        String subject = UUID.randomUUID().toString();
        String otherIssuer =
                claims(subject).issuer("https://other.example").jws().sign(PRIVATE_KEY);
        String otherAudience = claims(subject).audience("another-app").jws().sign(PRIVATE_KEY);
        String otherKey = claims(subject).jws().sign(newKeys().getPrivate());
        String ours = claims(subject).issuer("haven").audience("haven").jws().sign(PRIVATE_KEY);

        for (String token : new String[] {otherIssuer, otherAudience, otherKey, ours}) {
            request(token).get("/v1/users/me").then().statusCode(401);
        }
    }

    @Test
    void ourOwnTokensStillHold() {
        Member.register("Ana").asks().get("/v1/users/me").then().statusCode(200);
    }

    private static Map<String, Object> profile() {
        return Map.of("displayName", "Ana", "timeZone", Member.ZONE, "locale", "en", "adult", true);
    }

    private static String token(String subject) {
        return claims(subject).jws().keyId("external").sign(PRIVATE_KEY);
    }

    private static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(ISSUER)
                .audience("haven-app")
                .subject(subject)
                .claim("email", subject + "@example.org")
                .claim("email_verified", true)
                .expiresIn(300);
    }

    private static RequestSpecification request(String token) {
        return Member.anonymous().header("Authorization", "Bearer " + token);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
