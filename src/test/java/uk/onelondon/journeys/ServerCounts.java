package uk.onelondon.journeys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source itself counts of a person ({@code _summary=count}), asked past the app with a token of the sandbox. */
final class ServerCounts {

    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");
    private static final Pattern ID = Pattern.compile("\"resource\"\\s*:\\s*\\{[^}]*?\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final Stack stack;
    private final String token;
    private final String nhsNumber;
    private final HttpClient http = HttpClient.newHttpClient();

    ServerCounts(Stack stack, String citizen, String nhsNumber) {
        this.stack = stack;
        this.nhsNumber = nhsNumber;
        this.token = token(stack, citizen, nhsNumber);
    }

    /** The sum over these types at one endpoint. */
    int of(String endpoint, List<String> types) {
        URI base = stack.sandbox().resolve("/fhir/" + endpoint + "/");
        String found = get(base.resolve("Patient?identifier="
                + URLEncoder.encode("https://fhir.nhs.uk/Id/nhs-number|" + nhsNumber, StandardCharsets.UTF_8)));
        Matcher id = ID.matcher(found);
        if (!id.find()) {
            return 0;
        }
        String patient = id.group(1);
        String offered = get(base.resolve("metadata")).replaceAll("\\s", "");
        return types.stream()
                .filter(type -> offered.contains("\"type\":\"" + type + "\""))
                .mapToInt(type -> total(get(base.resolve(type + "?patient=" + patient + "&_summary=count"))))
                .sum();
    }

    private static int total(String bundle) {
        Matcher total = TOTAL.matcher(bundle);
        if (!total.find()) {
            throw new IllegalStateException("A count without a total");
        }
        return Integer.parseInt(total.group(1));
    }

    private String get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/fhir+json")
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Refused with " + answer.statusCode() + " at " + address.getPath());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(Stack stack, String citizen, String nhsNumber) {
        try {
            ECKey key = ECKey.parse(Files.readString(stack.data().resolve("keys/record-auth.jwk")));
            Instant now = Instant.now();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(stack.sandbox() + "/record-auth")
                            .audience(stack.sandbox() + "/fhir")
                            .subject(citizen)
                            .claim("patient", citizen)
                            .claim("nhs_number", nhsNumber)
                            .claim("vot", "P9.Cp.Cd")
                            .claim("identity_proofing_level", "P9")
                            .claim("client_id", "one-london")
                            .claim("purpose", "PATRQT")
                            .claim("scope", "patient/*.rs")
                            .claim("auth_time", now.getEpochSecond())
                            .jwtID(UUID.randomUUID().toString())
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(240)))
                            .build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
