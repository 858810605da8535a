package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps sign-ins that are under way in the browser's session, by {@code state}: a few side by side, because two tabs may
 * start one each, and each for one use, so that a callback cannot be replayed.
 */
@Component
class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int MOST = 8;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String ATTRIBUTE = SignInsUnderWay.class.getName();

    private record Waiting(Map<String, OAuth2AuthorizationRequest> byState) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;

    SignInsUnderWay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(waiting(session).get(state(request))))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest started, HttpServletRequest request, HttpServletResponse response) {
        if (started == null || started.getState() == null) {
            return;
        }
        Map<String, OAuth2AuthorizationRequest> waiting = waiting(request.getSession(true));
        waiting.put(started.getState(), started);
        while (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        store(request.getSession(true), waiting);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Map<String, OAuth2AuthorizationRequest> waiting = waiting(session);
        OAuth2AuthorizationRequest started = waiting.remove(state(request));
        store(session, waiting);
        if (started != null) {
            SignInAttempt.of(started).ifPresent(a -> request.setAttribute(SignInAttempt.ATTRIBUTE, a));
        }
        return started;
    }

    /** True if another tab of this browser is still on its way. */
    boolean hasAny(HttpSession session) {
        return !waiting(session).isEmpty();
    }

    private Map<String, OAuth2AuthorizationRequest> waiting(HttpSession session) {
        Map<String, OAuth2AuthorizationRequest> fresh = new LinkedHashMap<>();
        if (session.getAttribute(ATTRIBUTE) instanceof Waiting kept) {
            Instant oldest = clock.instant().minus(LIFETIME);
            kept.byState()
                    .forEach((state, request) -> SignInAttempt.of(request)
                            .filter(attempt -> attempt.started().isAfter(oldest))
                            .ifPresent(attempt -> fresh.put(state, request)));
        }
        return fresh;
    }

    private static void store(HttpSession session, Map<String, OAuth2AuthorizationRequest> waiting) {
        session.setAttribute(ATTRIBUTE, new Waiting(waiting));
    }

    private static String state(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("state")).orElse("");
    }
}
