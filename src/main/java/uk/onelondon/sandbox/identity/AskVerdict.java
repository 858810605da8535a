package uk.onelondon.sandbox.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** What NHS login asks of an authorization request beyond OAuth: state, nonce, and vectors of trust it knows. */
sealed interface AskVerdict permits Ask, AskVerdict.Refused {

    /** To be told to the client at its own address. */
    record Refused(String error, String description) implements AskVerdict {}

    /**
     * Reads a request whose client, redirect address and scopes are valid. Parameters that NHS login does not know
     * ({@code max_age}, {@code ui_locales}, {@code login_hint}, {@code acr_values}) are ignored (OpenID Connect Core
     * 1.0, section 3.1.2.1, last paragraph).
     */
    static AskVerdict of(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        Map<String, Object> more = request.getAdditionalParameters();
        if (more.containsKey("request")) {
            return new Refused("request_not_supported", "Request objects are not supported");
        }
        if (!request.getScopes().contains("openid")) {
            return new Refused("invalid_scope", "The scope openid is missing");
        }
        String state = request.getState();
        if (state == null || state.isBlank()) {
            return invalid("state is mandatory");
        }
        if (text(more, "nonce").filter(n -> !n.isBlank()).isEmpty()) {
            return invalid("nonce is mandatory, once");
        }
        Optional<Vectors> vectors =
                more.containsKey("vtr") ? text(more, "vtr").flatMap(Vectors::parse) : Optional.of(Vectors.HIGH);
        if (vectors.isEmpty()) {
            return invalid("vtr must be a JSON array of known vectors of trust");
        }
        Optional<Ask.Prompt> prompt =
                more.containsKey("prompt") ? text(more, "prompt").flatMap(Ask.Prompt::of) : Ask.Prompt.of("");
        if (prompt.isEmpty()) {
            return invalid("prompt must be none or login");
        }
        String redirectUri = request.getRedirectUri();
        return redirectUri == null
                ? invalid("redirect_uri is mandatory")
                : new Ask(redirectUri, state, vectors.get(), prompt.get(), request.getScopes());
    }

    private static Refused invalid(String description) {
        return new Refused("invalid_request", description);
    }

    /** Absent if it was given more than once. */
    private static Optional<String> text(Map<String, Object> parameters, String name) {
        return parameters.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
    }
}
