package uk.onelondon.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A small identity provider of the shape of NHS login: the back channel only; a test plays the browser. */
public final class FakeProvider implements AutoCloseable {

    /** How the provider behaves on the back channel. */
    public enum Mood {
        WELL,
        ANSWERS_500,
        ANSWERS_GARBAGE,
        TOO_SLOW,
        OTHER_ISSUER
    }

    private static final RSAKey KEY = make("provider-1");
    private static final RSAKey STRANGER = make("provider-1");

    private final HttpServer server;
    private final Map<String, SignIn> codes = new ConcurrentHashMap<>();
    private final Map<String, SignIn> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger discoveries = new AtomicInteger();
    private volatile Clock clock = Clock.systemUTC();
    private volatile Mood mood = Mood.WELL;
    private volatile Map<String, String> lastTokenRequest = Map.of();

    /** What a code stands for. Change the claims before the code is redeemed. */
    public static final class SignIn {
        public final Map<String, Object> idToken = new HashMap<>();
        public final Map<String, Object> userInfo = new HashMap<>();
        public JWSAlgorithm algorithm = JWSAlgorithm.RS512;
        public boolean signedByStranger;
    }

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/idp/.well-known/openid-configuration", this::metadata);
        server.createContext("/idp/jwks", this::jwks);
        server.createContext("/idp/authorize", this::authorize);
        server.createContext("/idp/token", this::token);
        server.createContext("/idp/userinfo", this::userInfo);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/idp";
    }

    public void be(Mood newMood) {
        mood = newMood;
    }

    public int discoveries() {
        return discoveries.get();
    }

    public Map<String, String> lastTokenRequest() {
        return lastTokenRequest;
    }

    /** Somebody agreed at the provider: a code for her, with claims that fit the request. */
    public String agree(Map<String, String> authorizationRequest, Instant now, SignIn signIn) {
        String code = UUID.randomUUID().toString();
        signIn.idToken.putIfAbsent("iss", issuer());
        signIn.idToken.putIfAbsent("aud", authorizationRequest.get("client_id"));
        signIn.idToken.putIfAbsent("nonce", authorizationRequest.get("nonce"));
        signIn.idToken.putIfAbsent("iat", now.getEpochSecond());
        signIn.idToken.putIfAbsent("auth_time", now.getEpochSecond());
        signIn.idToken.putIfAbsent("exp", now.plus(Duration.ofMinutes(60)).getEpochSecond());
        codes.put(code, signIn);
        return code;
    }

    /** A synthetic citizen at a level of trust. */
    public static SignIn citizen(String subject, String vot) {
        SignIn signIn = new SignIn();
        signIn.idToken.put("sub", subject);
        signIn.idToken.put("vot", vot);
        signIn.userInfo.put("sub", subject);
        signIn.userInfo.put("given_name", "Mary");
        signIn.userInfo.put("family_name", "Okafor");
        signIn.userInfo.put("birthdate", "1941-03-07");
        signIn.userInfo.put("nhs_number", "9990000018");
        signIn.userInfo.put("identity_proofing_level", vot.split("\\.", -1)[0]);
        return signIn;
    }

    /** The parameters of a URL's query or of a form. */
    public static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(p -> p.contains("="))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(
                        p -> URLDecoder.decode(p[0], StandardCharsets.UTF_8),
                        p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        discoveries.incrementAndGet();
        String issuer = issuer();
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", mood == Mood.OTHER_ISSUER ? "https://elsewhere.example" : issuer,
                        "authorization_endpoint", issuer + "/authorize",
                        "token_endpoint", issuer + "/token",
                        "userinfo_endpoint", issuer + "/userinfo",
                        "jwks_uri", issuer + "/jwks"));
    }

    /** The front channel, for tests with a real browser: agrees at once as the person set, by the app's clock. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = agree(asked, clock.instant(), citizen("mary", "P9.Cp.Cd"));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The clock by which the front channel tells the time. */
    public void follow(Clock appClock) {
        clock = appClock;
    }

    private void jwks(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        lastTokenRequest = form;
        SignIn signIn = codes.remove(form.getOrDefault("code", ""));
        if (signIn == null || !isOurClient(form)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        tokens.put(access, signIn);
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        access,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid profile profile_extended",
                        "id_token",
                        sign(signIn)));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        SignIn signIn = tokens.get(header.replace("Bearer ", ""));
        answer(exchange, signIn == null ? 401 : 200, signIn == null ? Map.of() : signIn.userInfo);
    }

    private boolean isOurClient(Map<String, String> form) {
        try {
            SignedJWT assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            return assertion.getHeader().getAlgorithm().equals(JWSAlgorithm.RS512)
                    && ClientKeyForTests.key()
                            .getKeyID()
                            .equals(assertion.getHeader().getKeyID())
                    && assertion.verify(new RSASSAVerifier(ClientKeyForTests.key()))
                    && assertion.getJWTClaimsSet().getAudience().contains(issuer() + "/token");
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static String sign(SignIn signIn) {
        RSAKey key = signIn.signedByStranger ? STRANGER : KEY;
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(signIn.algorithm)
                            .keyID(key.getKeyID())
                            .build(),
                    JWTClaimsSet.parse(signIn.idToken));
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        switch (mood) {
            case TOO_SLOW -> {
                try {
                    Thread.sleep(Duration.ofSeconds(3));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                send(exchange, status, JSONObjectUtils.toJSONString(body));
            }
            case ANSWERS_500 -> send(exchange, 500, "{}");
            case ANSWERS_GARBAGE -> send(exchange, 200, "<html>}{");
            case WELL, OTHER_ISSUER -> send(exchange, status, JSONObjectUtils.toJSONString(body));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
