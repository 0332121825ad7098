package app.haven.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.haven.testing.Member;
import app.haven.testing.TestClock;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class AccessTokenTest {

    @Inject
    TestClock clock;

    private Member ana;

    @BeforeEach
    void registerAna() {
        ana = Member.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Without this, every refusal below could have a reason of its own. */
    @Test
    void aTokenSignedAsTheServiceSignsIsTaken() {
        ask(Forgery.of(ana).signed())
                .statusCode(200)
                .body("id", equalTo(ana.id().toString()));
    }

    @Test
    void theIssuedTokenSaysWhoAndForHowLongAndNothingPersonal() {
        Map<String, Object> header = Forgery.json(Forgery.parts(ana.accessToken())[0]);
        Map<String, Object> claims = Forgery.json(Forgery.parts(ana.accessToken())[1]);

        assertThat(header)
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("alg", "RS256")
                .containsEntry("typ", "at+jwt")
                .containsEntry("kid", Forgery.ours().getKeyId());
        assertThat(claims)
                .containsOnlyKeys("iss", "aud", "sub", "sid", "jti", "groups", "iat", "exp")
                .containsEntry("iss", "haven")
                .containsEntry("aud", "haven")
                .containsEntry("sub", ana.id().toString())
                .containsEntry("sid", ana.sessionId().toString())
                .containsEntry("groups", List.of("member"));
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isBetween(1L, 900L);
        assertThat(claims.get("jti"))
                .isNotEqualTo(Forgery.json(Forgery.parts(ana.signInAgain().accessToken())[1])
                        .get("jti"));
        assertThat(claims.toString() + header)
                .doesNotContainIgnoringCase(ana.email())
                .doesNotContainIgnoringCase(ana.name())
                .doesNotContain(Member.ZONE);
    }

    @Test
    void theKeysArePublishedWithoutTheirPrivateHalf() {
        Map<String, Object> key = RestAssured.get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .path("keys[0]");
        assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e").containsEntry("kid", "test");
    }

    @Test
    void aTokenEndsWithItsLife() {
        clock.forward(Duration.ofSeconds(590));
        ask(ana.accessToken()).statusCode(200);
        clock.forward(Duration.ofSeconds(10));
        refuse(ana.accessToken());
    }

    @Test
    void aTokenWithoutTheRoleOpensNothing() {
        for (List<String> groups : List.of(List.<String>of(), List.of("operator"), List.of("MEMBER"))) {
            ask(Forgery.of(ana).claiming(claims -> claims.put("groups", groups)).signed())
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }

    @TestFactory
    Stream<DynamicTest> noSignatureIsNotASignature() {
        String signature = Forgery.parts(ana.accessToken())[2];
        return Stream.of("none", "None", "NONE", "nOnE")
                .flatMap(none -> Stream.of(
                        refuses("alg " + none + " unsigned", Forgery.unsigned(ana, none)),
                        refuses(
                                "alg " + none + " with the old signature",
                                Forgery.of(ana)
                                        .saying(header -> header.put("alg", none))
                                        .withSignature(signature))));
    }

    @TestFactory
    Stream<DynamicTest> thePublicKeyIsNoSharedSecret() {
        RsaJsonWebKey ours = Forgery.ours();
        byte[] der = ours.getRsaPublicKey().getEncoded();
        String base64 = Base64.getEncoder().encodeToString(der);
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("PEM", pem.getBytes(UTF_8));
        secrets.put("PEM without its last newline", pem.strip().getBytes(UTF_8));
        secrets.put("PEM in one line", pem.replace("\n", "").getBytes(UTF_8));
        secrets.put("DER", der);
        secrets.put("DER in base 64", base64.getBytes(UTF_8));
        secrets.put(
                "JWK", ours.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8));
        secrets.put(
                "JWK set",
                new JsonWebKeySet(ours)
                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(UTF_8));
        secrets.put(
                "published key set", RestAssured.get("/.well-known/jwks.json").asByteArray());
        secrets.put("a common secret", "secret".getBytes(UTF_8));
        return secrets.entrySet().stream()
                .map(secret -> refuses(
                        "HS256 with " + secret.getKey(),
                        Forgery.of(ana)
                                .saying(header -> header.put("alg", "HS256"))
                                .withHmac(secret.getValue())));
    }

    @Test
    void keysComeFromOurKeyringAloneAndNobodyIsAskedForAny() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RsaJsonWebKey foreign = Forgery.foreignKey();
        byte[] keys = new JsonWebKeySet(foreign)
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(UTF_8);
        listener.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        listener.start();
        try {
            String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/keys";
            refuse(foreign(header -> {}));
            refuse(foreign(header -> header.remove("kid")));
            refuse(foreign(header -> header.put("kid", "another")));
            refuse(foreign(header -> header.put("jwk", foreign.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
            refuse(foreign(header -> header.put("jku", url)));
            refuse(foreign(header -> header.put("x5u", url)));
            refuse(foreign(header -> header.put("kid", url)));
            refuse(foreign(header -> header.put("kid", "../../../../dev/null")));
            refuse(foreign(header -> header.put("kid", "' or '1'='1")));
        } finally {
            listener.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private String foreign(Consumer<Map<String, Object>> change) {
        return Forgery.of(ana).by(Forgery.foreignKey()).saying(change).signed();
    }

    @TestFactory
    Stream<DynamicTest> aRightSignatureDoesNotMakeWrongClaimsRight() {
        long now = Forgery.now();
        Map<String, Consumer<Map<String, Object>>> changes = new LinkedHashMap<>();
        changes.put("expired", claims -> claims.put("exp", now - 1));
        changes.put("not yet valid", claims -> claims.put("nbf", now + 300));
        changes.put("without exp", claims -> claims.remove("exp"));
        changes.put("exp as a text", claims -> claims.put("exp", Long.toString(now + 300)));
        changes.put("exp null", claims -> claims.put("exp", null));
        changes.put("exp in a year", claims -> claims.put("exp", now + 31_536_000));
        changes.put("exp without end", claims -> claims.put("exp", Long.MAX_VALUE));
        changes.put("exp negative", claims -> claims.put("exp", Long.MIN_VALUE));
        changes.put("without iat", claims -> claims.remove("iat"));
        changes.put("wrong iss", claims -> claims.put("iss", "https://elsewhere.example"));
        changes.put("iss with a slash more", claims -> claims.put("iss", "haven/"));
        changes.put("iss as a list", claims -> claims.put("iss", List.of("haven")));
        changes.put("without iss", claims -> claims.remove("iss"));
        changes.put("wrong aud", claims -> claims.put("aud", "elsewhere"));
        changes.put("empty aud", claims -> claims.put("aud", List.of()));
        changes.put("without aud", claims -> claims.remove("aud"));
        changes.put("sub that is no id", claims -> claims.put("sub", "ana"));
        changes.put("sub empty", claims -> claims.put("sub", ""));
        changes.put(
                "sub as a list", claims -> claims.put("sub", List.of(ana.id().toString())));
        changes.put("without sub", claims -> claims.remove("sub"));
        changes.put("sid that is no id", claims -> claims.put("sid", "first"));
        changes.put("without sid", claims -> claims.remove("sid"));
        changes.put("without jti", claims -> claims.remove("jti"));
        return changes.entrySet().stream()
                .map(change -> refuses(
                        change.getKey(),
                        Forgery.of(ana).claiming(change.getValue()).signed()));
    }

    @TestFactory
    Stream<DynamicTest> aRightSignatureDoesNotMakeAnotherKindOfTokenAnAccessToken() {
        Stream<DynamicTest> types = Stream.of("JWT", "rt+jwt", "", "at+jws", "application/json")
                .map(type -> refuses(
                        "typ '" + type + "'",
                        Forgery.of(ana)
                                .saying(header -> header.put("typ", type))
                                .signed()));
        return Stream.concat(
                types,
                Stream.of(
                        refuses(
                                "without typ",
                                Forgery.of(ana)
                                        .saying(header -> header.remove("typ"))
                                        .signed()),
                        refuses(
                                "an unknown critical extension",
                                Forgery.of(ana)
                                        .saying(header -> header.put("crit", List.of("exp")))
                                        .signed()),
                        refuses(
                                "RS512",
                                Forgery.of(ana)
                                        .saying(header -> header.put("alg", "RS512"))
                                        .signed()),
                        refuses("the refresh token", ana.refreshToken())));
    }

    @TestFactory
    Stream<DynamicTest> aRightSignatureDoesNotMakeStrangeJsonReadable() {
        return Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"haven\"",
                        "{",
                        "{\"iss\":\"haven\"}",
                        "{\"iss\":\"haven\",\"aud\":\"haven\",\"exp\":1e400}",
                        "{\"iss\":\"haven\",\"aud\":\"haven\",\"exp\":" + "9".repeat(400) + "}",
                        "{\"iss\":\"haven\",\"iss\":\"other\"}")
                .map(payload -> refuses(
                        payload.substring(0, Math.min(50, payload.length())) + " as claims",
                        Forgery.of(ana).signed(payload)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsChangedAfterSigningIsRefused() {
        Member ben = Member.register("Ben");
        String[] parts = Forgery.parts(ana.accessToken());
        String signature = parts[2];
        return Stream.of(
                refuses("another's sub", edited("sub", ben.id().toString(), signature)),
                refuses("another's sid", edited("sid", ben.sessionId().toString(), signature)),
                refuses("a later exp", edited("exp", Forgery.now() + 700, signature)),
                refuses("more groups", edited("groups", List.of("member", "operator"), signature)),
                refuses("a flipped first character", head(parts) + flipped(signature, 0)),
                refuses("a flipped character", head(parts) + flipped(signature, signature.length() / 2)),
                refuses("a cut signature", head(parts) + signature.substring(0, signature.length() - 4)),
                refuses("half a signature", head(parts) + signature.substring(0, signature.length() / 2)),
                refuses("an empty signature", head(parts)),
                refuses("another token's signature", head(parts) + Forgery.parts(ben.accessToken())[2]),
                refuses("no third part", parts[0] + "." + parts[1]),
                refuses("a fourth part", ana.accessToken() + "." + signature),
                refuses("dots", ".."),
                refuses("one word", "token"),
                refuses("two tokens", ana.accessToken() + "," + ana.accessToken()),
                refuses("characters of no token", "\u00e4.%00.{}"));
    }

    private String edited(String claim, Object value, String signature) {
        return Forgery.of(ana).claiming(claims -> claims.put(claim, value)).withSignature(signature);
    }

    private static String head(String[] parts) {
        return parts[0] + "." + parts[1] + ".";
    }

    private static String flipped(String signature, int at) {
        return signature.substring(0, at) + (signature.charAt(at) == 'A' ? 'B' : 'A') + signature.substring(at + 1);
    }

    @Test
    void aHugeTokenIsRefusedWithoutAFailure() {
        for (int size : new int[] {12_000, 60_000}) {
            String huge = Forgery.of(ana)
                    .claiming(claims -> claims.put("padding", "x".repeat(size * 3 / 4)))
                    .signed();
            int status = RestAssured.given()
                    .header("Authorization", "Bearer " + huge)
                    .get("/v1/reflections/" + UUID.randomUUID())
                    .statusCode();
            assertThat(status).as("%d bytes", huge.length()).isIn(400, 401, 404, 431);
        }
    }

    @Test
    void onlyTheAuthorizationHeaderCarriesATokenAndOnlyAsBearer() {
        String token = ana.accessToken();
        for (String header : Arrays.asList(
                "",
                "Bearer",
                "Bearer ",
                "Bearer  ",
                "Basic " + token,
                "Basic YW5hOnNlY3JldA==",
                "Token " + token,
                token)) {
            Member.anonymous()
                    .header("Authorization", header)
                    .get("/v1/users/me")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer");
        }
        for (String name : List.of("Authorization", "Bearer", "access_token", "jwt", "token")) {
            Member.anonymous().cookie(name, token).get("/v1/users/me").then().statusCode(401);
            Member.anonymous()
                    .queryParam(name, token)
                    .get("/v1/users/me")
                    .then()
                    .statusCode(401);
            Member.anonymous()
                    .header("X-" + name, token)
                    .get("/v1/users/me")
                    .then()
                    .statusCode(401);
        }
    }

    private DynamicTest refuses(String what, String token) {
        return dynamicTest(what, () -> refuse(token));
    }

    private static void refuse(String token) {
        ask(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    private static ValidatableResponse ask(String token) {
        return Member.anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/users/me")
                .then();
    }
}
