package uk.onelondon.identity.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Why a sign-in came to nothing, as far as it makes a difference to anybody. */
enum SignInFailureReason {
    /** She turned back at the provider. No error. */
    CANCELLED,
    /** She did not agree that the provider tells who she is. */
    NOT_SHARED,
    /** The provider does not know yet who she is. */
    NOT_PROVED,
    /** The provider would have had to ask her, and was told not to. */
    ASKED_SILENTLY,
    /** The provider is down, slow, or makes no sense. */
    PROVIDER_UNAVAILABLE,
    /** This browser started no such sign-in: a forged, replayed or very old callback. */
    NOT_OURS,
    /** A check of the answer failed. */
    NOT_TRUSTED;

    private static final Set<String> SILENT_ANSWERS =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");
    private static final Set<String> PROVIDER_TROUBLE =
            Set.of("server_error", "temporarily_unavailable", "invalid_token_response");
    private static final Set<String> LOGGED = Set.of(
            People.UNUSABLE,
            People.NOBODY_YET,
            TrustChecks.OTHER_TRUST,
            TrustChecks.NOT_PROVED,
            TrustChecks.NOT_RECENT,
            "authorization_request_not_found",
            "invalid_state_parameter",
            "invalid_nonce",
            "invalid_id_token",
            "invalid_user_info_response",
            "invalid_token_response",
            "invalid_grant",
            "invalid_client");
    private static final String NO_CONSENT = "consentnotgiven";

    /** The error code for the log, if it is one of ours or of Spring's; anything else came from outside. */
    static String detail(AuthenticationException exception) {
        return exception instanceof OAuth2AuthenticationException oauth
                        && LOGGED.contains(oauth.getError().getErrorCode())
                ? oauth.getError().getErrorCode()
                : "-";
    }

    static SignInFailureReason of(AuthenticationException exception) {
        if (isProviderTrouble(exception)) {
            return PROVIDER_UNAVAILABLE;
        }
        return exception instanceof OAuth2AuthenticationException oauth ? of(oauth.getError()) : NOT_TRUSTED;
    }

    private static SignInFailureReason of(OAuth2Error error) {
        String code = error.getErrorCode();
        if (SILENT_ANSWERS.contains(code)) {
            return ASKED_SILENTLY;
        }
        if (PROVIDER_TROUBLE.contains(code)) {
            return PROVIDER_UNAVAILABLE;
        }
        return switch (code) {
            case "access_denied" -> saysNoConsent(error) ? NOT_SHARED : CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request" -> NOT_OURS;
            case People.NOBODY_YET, TrustChecks.NOT_PROVED -> NOT_PROVED;
            default -> NOT_TRUSTED;
        };
    }

    /** NHS login says it as one word; the sandbox and other providers may put spaces between. */
    private static boolean saysNoConsent(OAuth2Error error) {
        String description = error.getDescription();
        return description != null
                && description
                        .replaceAll("[\\s_-]", "")
                        .toLowerCase(Locale.ROOT)
                        .contains(NO_CONSENT);
    }

    private static boolean isProviderTrouble(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ProviderUnavailableException
                    || (t instanceof RestClientException && !(t instanceof HttpClientErrorException))
                    || t instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
