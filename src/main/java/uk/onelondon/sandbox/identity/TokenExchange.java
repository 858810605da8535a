package uk.onelondon.sandbox.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.MultiValueMap;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * The rules of the exchange, one after the other; the first that is broken is the answer (RFC 8693, section 2; RFC 6749,
 * section 5.2). Descriptions never repeat what was sent.
 */
final class TokenExchange {

    sealed interface Outcome permits Issued, Refused {}

    /** @param life how long the token may be used */
    record Issued(String token, Duration life, String scope) implements Outcome {}

    record Refused(String error, String description) implements Outcome {}

    static final String INVALID_CLIENT = "invalid_client";
    static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String ID_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:id_token";
    static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

    private static final String JWT_TYPE = "urn:ietf:params:oauth:token-type:jwt";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String INVALID_REQUEST = "invalid_request";

    /** A patient reads everything in her own compartment (SMART App Launch 2.2). */
    private static final String SCOPE = "patient/*.rs";

    /** What she may ask for besides: to create and update what she says herself. */
    private static final Set<String> WRITES = Set.of(
            "patient/Task.cu",
            "patient/QuestionnaireResponse.cu",
            "patient/Consent.cu",
            "patient/DocumentReference.cu");

    private final ClientAssertionDecoder assertions;
    private final SubjectTokens subjects;
    private final RecordTokens tokens;
    private final String audience;

    TokenExchange(SandboxSettings settings, SandboxKeys keys, Clock clock) {
        this.assertions = new ClientAssertionDecoder(keys.app(), settings.recordIssuer() + "/token", clock);
        this.subjects = new SubjectTokens(settings, keys, clock);
        this.tokens = new RecordTokens(settings, keys, clock);
        this.audience = settings.recordAudience();
    }

    Outcome exchange(MultiValueMap<String, String> parameters) {
        if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            return new Refused(INVALID_REQUEST, "A parameter is given more than once");
        }
        return badClient(parameters)
                .or(() -> badRequest(parameters))
                .or(() -> badTarget(parameters))
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> forSubject(one(parameters, "subject_token"), granted(one(parameters, "scope"))));
    }

    private Outcome forSubject(String idToken, String scope) {
        return switch (subjects.check(idToken)) {
            case SubjectTokens.Unfit unfit -> new Refused(INVALID_REQUEST, unfit.reason());
            case SubjectTokens.Subject subject -> tokens.issue(subject, scope);
        };
    }

    /** The scopes asked for in the order of their names, reading first; reading alone if nothing is asked for. */
    private static String granted(String asked) {
        return Stream.concat(
                        Stream.of(SCOPE),
                        Arrays.stream(asked.split(" ")).filter(WRITES::contains).sorted())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isOffered(String asked) {
        List<String> scopes = List.of(asked.split(" "));
        return asked.isEmpty()
                || scopes.contains(SCOPE)
                        && scopes.stream().allMatch(scope -> scope.equals(SCOPE) || WRITES.contains(scope));
    }

    private Optional<Refused> badClient(MultiValueMap<String, String> parameters) {
        String clientId = one(parameters, "client_id");
        if (!ASSERTION_TYPE.equals(one(parameters, "client_assertion_type"))
                || !(clientId.isEmpty() || clientId.equals(SandboxSettings.CLIENT_ID))) {
            return Optional.of(new Refused(INVALID_CLIENT, "private_key_jwt is required"));
        }
        try {
            assertions.decode(one(parameters, "client_assertion"));
            return Optional.empty();
        } catch (JwtException e) {
            return Optional.of(new Refused(INVALID_CLIENT, "The client assertion does not hold"));
        }
    }

    private static Optional<Refused> badRequest(MultiValueMap<String, String> parameters) {
        if (!GRANT.equals(one(parameters, "grant_type"))) {
            return Optional.of(new Refused("unsupported_grant_type", "Only token exchange is offered"));
        }
        if (parameters.containsKey("actor_token") || parameters.containsKey("actor_token_type")) {
            return Optional.of(new Refused(INVALID_REQUEST, "Acting for another person is not offered"));
        }
        if (!ID_TOKEN_TYPE.equals(one(parameters, "subject_token_type"))) {
            return Optional.of(new Refused(INVALID_REQUEST, "subject_token_type must be " + ID_TOKEN_TYPE));
        }
        String wanted = one(parameters, "requested_token_type");
        if (!List.of("", ACCESS_TOKEN_TYPE, JWT_TYPE).contains(wanted)) {
            return Optional.of(new Refused(INVALID_REQUEST, "requested_token_type is not offered"));
        }
        return one(parameters, "subject_token").isEmpty()
                ? Optional.of(new Refused(INVALID_REQUEST, "subject_token is missing"))
                : Optional.empty();
    }

    private Optional<Refused> badTarget(MultiValueMap<String, String> parameters) {
        if (!Set.of("", audience).contains(one(parameters, "audience"))
                || !Set.of("", audience).contains(one(parameters, "resource"))) {
            return Optional.of(new Refused("invalid_target", "The audience must be " + audience));
        }
        return isOffered(one(parameters, "scope"))
                ? Optional.empty()
                : Optional.of(new Refused(
                        "invalid_scope", "The scope must be " + SCOPE + ", with or without a type to write"));
    }

    private static String one(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }
}
