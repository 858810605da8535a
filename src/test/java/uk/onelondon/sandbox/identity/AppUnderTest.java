package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onelondon.sandbox.ProviderUnderTest;

/** The app's part of the protocol, written down once without any library that would smooth things over. */
final class AppUnderTest {

    /** An answer of an endpoint that speaks JSON. */
    record Answer(int status, JsonNode body) {

        String text(String name) {
            return body.path(name).asString("");
        }
    }

    static final String HIGH = "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]";
    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final JsonMapper JSON = new JsonMapper();

    final ProviderUnderTest sandbox;
    final RSAKey key;
    final String redirectUri;

    private final HttpClient http = HttpClient.newHttpClient();

    AppUnderTest(ProviderUnderTest sandbox) {
        this.sandbox = sandbox;
        this.redirectUri = sandbox.app() + "/sign-in/callback";
        try {
            this.key = RSAKey.parse(Files.readString(sandbox.data().resolve("keys/app-client.jwk")));
        } catch (IOException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    String tokenEndpoint() {
        return sandbox.url() + "/idp/token";
    }

    String exchangeEndpoint() {
        return sandbox.url() + "/record-auth/token";
    }

    /** A complete authorization request with changes; an empty value takes a parameter out. */
    String authorize(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("response_type", "code");
        all.put("client_id", "one-london");
        all.put("redirect_uri", redirectUri);
        all.put("scope", "openid profile profile_extended email phone gp_registration_details");
        all.put("state", UUID.randomUUID().toString());
        all.put("nonce", UUID.randomUUID().toString());
        all.put("vtr", HIGH);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return sandbox.url() + "/idp/authorize?" + WebPerson.form(all);
    }

    JWTClaimsSet.Builder assertion(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer("one-london")
                .subject("one-london")
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(sandbox.clock().instant().plusSeconds(60)));
    }

    static String sign(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String assertionFor(String audience) {
        return sign(key, JWSAlgorithm.RS512, assertion(audience).build());
    }

    Map<String, String> codeRequest(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("client_id", "one-london");
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", assertionFor(tokenEndpoint()));
        return form;
    }

    Map<String, String> refreshRequest(String refreshToken) {
        Map<String, String> form = codeRequest("");
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        form.remove("code");
        return form;
    }

    Map<String, String> exchangeRequest(String idToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("subject_token", idToken);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:id_token");
        form.put("audience", sandbox.url() + "/fhir");
        form.put("client_id", "one-london");
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", assertionFor(exchangeEndpoint()));
        return form;
    }

    Answer post(String endpoint, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(WebPerson.form(form)))
                .build());
    }

    Answer get(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Signs a person in who has to choose herself and agree, and returns the answer of the token endpoint. */
    Answer signIn(String name, String vtr) {
        WebPerson person = new WebPerson(sandbox.url());
        person.open(authorize(Map.of("vtr", vtr))).press("Sign in as " + name).press("I agree to share");
        return post(tokenEndpoint(), codeRequest(person.atTheApp().get("code")));
    }

    static JWTClaimsSet claims(String jwt) {
        try {
            return SignedJWT.parse(jwt).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
