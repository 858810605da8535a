package uk.onelondon.identity.security;

import org.springframework.security.core.AuthenticationException;

/** The identity provider is down, too slow, or says what no provider should say. Its words are never repeated. */
final class ProviderUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailableException(String reason) {
        super(reason);
    }

    ProviderUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
