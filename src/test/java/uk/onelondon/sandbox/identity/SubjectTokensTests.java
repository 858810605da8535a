package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onelondon.sandbox.SandboxSettings;

/** A record told to trust another identity provider takes that one's ID tokens and no others. */
class SubjectTokensTests {

    private static final String ISSUER = "http://localhost:1/realms/london";

    @TempDir
    static Path folder;

    private HttpServer published;
    private RSAKey theirs;
    private SandboxKeys ours;
    private SubjectTokens tokens;

    @BeforeEach
    void anotherProvider() throws Exception {
        theirs = new RSAKeyGenerator(2048).keyID("theirs").generate();
        ours = SandboxKeys.in(folder);
        byte[] keys = new JWKSet(theirs.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        published.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        published.start();
        URI address = URI.create("http://localhost:" + published.getAddress().getPort() + "/keys");
        tokens = new SubjectTokens(
                settings(Optional.of(URI.create(ISSUER)), Optional.of(address)), ours, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        published.stop(0);
    }

    @Test
    void takesItsTokens() throws Exception {
        assertThat(tokens.check(token(theirs, JWSAlgorithm.RS512, ISSUER)))
                .isInstanceOfSatisfying(
                        SubjectTokens.Subject.class,
                        subject -> assertThat(subject.nhsNumber().digits()).isEqualTo("9990000018"));
    }

    @Test
    void takesNoTokenOfAnotherKeyAlgorithmOrIssuer() throws Exception {
        assertThat(tokens.check(token(ours.provider(), JWSAlgorithm.RS512, ISSUER)))
                .isInstanceOf(SubjectTokens.Unfit.class);
        assertThat(tokens.check(token(theirs, JWSAlgorithm.RS256, ISSUER))).isInstanceOf(SubjectTokens.Unfit.class);
        assertThat(tokens.check(token(theirs, JWSAlgorithm.RS512, "http://localhost:2/idp")))
                .isInstanceOf(SubjectTokens.Unfit.class);
    }

    @Test
    void anIssuerWithoutKeysStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Optional.of(URI.create(ISSUER)), Optional.empty()))
                .withMessageContaining("sandbox.trusted-keys");
    }

    private static SandboxSettings settings(Optional<URI> issuer, Optional<URI> keys) {
        return new SandboxSettings(
                folder, URI.create("http://localhost:1"), URI.create("http://localhost:2"), "/callback", issuer, keys);
    }

    private static String token(RSAKey key, JWSAlgorithm algorithm, String issuer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("a-person")
                        .audience(SandboxSettings.CLIENT_ID)
                        .claim("azp", SandboxSettings.CLIENT_ID)
                        .claim("vot", "P9.Cp.Cd")
                        .claim("identity_proofing_level", "P9")
                        .claim("nhs_number", "9990000018")
                        .claim("auth_time", Instant.now().getEpochSecond())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
