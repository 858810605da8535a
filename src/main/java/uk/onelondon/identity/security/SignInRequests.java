package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.ReturnPath;

/** Makes the authorization request for each kind of sign-in, with {@code vtr} and {@code prompt} as NHS login takes them. */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver spring;
    private final IdentitySettings settings;
    private final AskAgainCookie askAgain;
    private final Clock clock;

    SignInRequests(ProviderDirectory directory, IdentitySettings settings, AskAgainCookie askAgain, Clock clock) {
        this.spring = new DefaultOAuth2AuthorizationRequestResolver(directory);
        this.settings = settings;
        this.askAgain = askAgain;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        return SignInKind.startedAt(request.getRequestURI())
                .map(kind -> begin(request, kind))
                .orElse(null);
    }

    /** Never starts by itself in the middle of another request. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return null;
    }

    private OAuth2AuthorizationRequest begin(HttpServletRequest request, SignInKind kind) {
        OAuth2AuthorizationRequest standard = spring.resolve(request, ProviderDirectory.ID);
        if (standard == null) {
            throw new IllegalStateException("The identity provider is not registered");
        }
        List<String> vectors = vectors(kind);
        Optional<String> prompt = prompt(request, kind);
        SignInAttempt attempt = new SignInAttempt(
                kind,
                vectors,
                prompt.filter("login"::equals).isPresent(),
                wish(request).value(),
                clock.instant());
        return OAuth2AuthorizationRequest.from(standard)
                .additionalParameters(parameters -> {
                    parameters.put("vtr", json(vectors));
                    prompt.ifPresent(p -> parameters.put("prompt", p));
                })
                .attributes(attributes -> attributes.put(SignInAttempt.ATTRIBUTE, attempt))
                .build();
    }

    private List<String> vectors(SignInKind kind) {
        return switch (kind) {
            case PROOF -> settings.proofVectors();
            case ORDINARY, AFRESH, SILENT -> settings.signInVectors();
        };
    }

    private Optional<String> prompt(HttpServletRequest request, SignInKind kind) {
        return switch (kind) {
            case ORDINARY, PROOF -> askAgain.isSetOn(request) ? Optional.of("login") : Optional.empty();
            case AFRESH, SILENT -> kind.prompt();
        };
    }

    private static ReturnPath wish(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ReturnPath.PARAMETER))
                .flatMap(ReturnPath::parse)
                .orElse(ReturnPath.HOME);
    }

    /** Vectors hold letters, digits and full stops only, as the settings check, so nothing needs escaping. */
    private static String json(List<String> vectors) {
        return vectors.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
