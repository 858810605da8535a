package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import uk.onelondon.identity.ReturnPath;

/**
 * One journey to the identity provider and back, kept beside its {@code state} and never sent.
 *
 * @param vectors the vectors of trust asked for; the answer must be one of them
 * @param recent whether the provider was told to ask for the password again
 * @param returnTo where she wants to be afterwards
 */
record SignInAttempt(SignInKind kind, List<String> vectors, boolean recent, String returnTo, Instant started)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The attribute of the authorization request, and of the servlet request that brings the answer. */
    static final String ATTRIBUTE = SignInAttempt.class.getName();

    static Optional<SignInAttempt> of(OAuth2AuthorizationRequest request) {
        return request.getAttributes().get(ATTRIBUTE) instanceof SignInAttempt attempt
                ? Optional.of(attempt)
                : Optional.empty();
    }

    /** The attempt this callback answers, once its {@code state} was recognised. */
    static Optional<SignInAttempt> answeredBy(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignInAttempt attempt
                ? Optional.of(attempt)
                : Optional.empty();
    }

    ReturnPath place() {
        return ReturnPath.parse(returnTo).orElse(ReturnPath.HOME);
    }
}
