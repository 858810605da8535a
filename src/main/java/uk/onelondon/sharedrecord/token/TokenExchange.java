package uk.onelondon.sharedrecord.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.identity.IdToken;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.http.Outcome;
import uk.onelondon.sharedrecord.http.SafeHttp;

/**
 * Exchanges an ID token for an access token at the record's own token endpoint (RFC 8693), the app proving itself with
 * a signed assertion (RFC 7523).
 */
public final class TokenExchange {

    private static final Logger LOG = LoggerFactory.getLogger(TokenExchange.class);
    private static final String URN = "urn:ietf:params:oauth:";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]{1,16000}=*");
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");
    private static final long LONGEST_LIFE = 300;

    private final TokenEndpoint endpoint;
    private final Function<URI, String> assertions;
    private final SafeHttp http;
    private final InstantSource time;
    private final JsonFactory json = new JsonFactory();

    /** Takes the assertions as a function from the audience, so that the key stays where it is. */
    public TokenExchange(TokenEndpoint endpoint, Function<URI, String> assertions, SafeHttp http, InstantSource time) {
        this.endpoint = endpoint;
        this.assertions = assertions;
        this.http = http;
        this.time = time;
    }

    /** Asks for a new token. An ID token that the record no longer takes is {@link Reason#SIGN_IN_AGAIN}. */
    public Outcome<AccessToken> exchange(IdToken idToken) {
        return exchange(idToken, endpoint.scope());
    }

    /** Asks for a token of another scope than the usual one. */
    public Outcome<AccessToken> exchange(IdToken idToken, Optional<String> scope) {
        if (!idToken.expires().isAfter(time.instant())) {
            return Outcome.failed(Reason.SIGN_IN_AGAIN);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri())
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(idToken, scope)));
        return switch (http.send(request, status -> status == 200 || status == 400, this::read)) {
            case Outcome.Ok<Said>(Said said, var version) -> said.outcome();
            case Outcome.Failed<Said> failed -> failed.of();
        };
    }

    private String form(IdToken idToken, Optional<String> scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", URN + "grant-type:token-exchange");
        form.put("subject_token", idToken.value());
        form.put("subject_token_type", URN + "token-type:id_token");
        form.put("requested_token_type", URN + "token-type:access_token");
        form.put("audience", endpoint.audience());
        scope.ifPresent(asked -> form.put("scope", asked));
        form.put("client_assertion_type", URN + "client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertions.apply(endpoint.uri()));
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Said read(int status, InputStream body) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "Not an object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken().isScalarValue()) {
                    fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return status == 200 ? granted(fields) : refused(fields);
    }

    private Said granted(Map<String, String> fields) {
        String value = fields.getOrDefault("access_token", "");
        boolean bearer = fields.getOrDefault("token_type", "").equalsIgnoreCase("Bearer");
        String life = fields.getOrDefault("expires_in", "");
        if (!bearer || !TOKEN.matcher(value).matches() || !life.matches("\\d{1,9}")) {
            return new Said(Outcome.failed(Reason.NOT_UNDERSTOOD));
        }
        Instant expires = time.instant().plusSeconds(Math.min(Long.parseLong(life), LONGEST_LIFE));
        return new Said(new Outcome.Ok<>(new AccessToken(value, expires), Optional.empty()));
    }

    /** RFC 6749, section 5.2: {@code invalid_grant} is about the person's token, anything else about ourselves. */
    private static Said refused(Map<String, String> fields) {
        String error = fields.getOrDefault("error", "");
        if (error.equals("invalid_grant") || error.equals("invalid_request")) {
            return new Said(Outcome.failed(Reason.SIGN_IN_AGAIN));
        }
        LOG.error(
                "The record's token endpoint does not accept this app: {}",
                ERROR.matcher(error).matches() ? error : "no reason given");
        return new Said(Outcome.failed(Reason.FAILED));
    }

    private record Said(Outcome<AccessToken> outcome) {}
}
