package uk.onelondon.identity.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Finds the provider's endpoints when they are first needed (OpenID Connect Discovery 1.0), so that the app starts while
 * the provider is down. What was found holds for an hour, a failure for a few seconds, so that a queue of people does
 * not wait for one time-out after the other.
 */
@Component
class ProviderDirectory implements ClientRegistrationRepository {

    /** The one provider this app knows. */
    static final String ID = "nhs-login";

    private static final Duration HOLDS = Duration.ofHours(1);
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(3);

    private record Found(ClientRegistration registration, Instant until) {}

    private final IdentitySettings settings;
    private final EndpointSettings configured;
    private final Registrations registrations;
    private final RestClient http;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Found> found = Optional.empty();
    private volatile Instant failingUntil = Instant.EPOCH;

    ProviderDirectory(
            IdentitySettings settings,
            EndpointSettings configured,
            Registrations registrations,
            ProviderClient client,
            Clock clock) {
        this.settings = settings;
        this.configured = configured;
        this.registrations = registrations;
        this.http = RestClient.builder().requestFactory(client.requests()).build();
        this.clock = clock;
    }

    /** @throws ProviderUnavailableException if the provider does not tell where its endpoints are */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId) ? registration() : null;
    }

    private ClientRegistration registration() {
        return fresh().orElseGet(() -> {
            asking.lock();
            try {
                return fresh().orElseGet(this::ask);
            } finally {
                asking.unlock();
            }
        });
    }

    private Optional<ClientRegistration> fresh() {
        return found.filter(f -> clock.instant().isBefore(f.until())).map(Found::registration);
    }

    private ClientRegistration ask() {
        if (clock.instant().isBefore(failingUntil)) {
            throw new ProviderUnavailableException("The identity provider did not answer a moment ago");
        }
        try {
            ClientRegistration registration =
                    registrations.at(configured.known().orElseGet(this::discover));
            found = Optional.of(new Found(registration, clock.instant().plus(HOLDS)));
            return registration;
        } catch (ProviderUnavailableException e) {
            failingUntil = clock.instant().plus(FAILURE_HOLDS);
            throw e;
        }
    }

    private Endpoints discover() {
        Map<String, Object> metadata = metadata();
        if (!settings.issuer().toString().equals(metadata.get("issuer"))) {
            throw new ProviderUnavailableException("The identity provider's metadata name another issuer");
        }
        try {
            return new Endpoints(
                    endpoint(metadata, "authorization_endpoint"),
                    endpoint(metadata, "token_endpoint"),
                    endpoint(metadata, "userinfo_endpoint"),
                    endpoint(metadata, "jwks_uri"));
        } catch (IllegalArgumentException e) {
            throw new ProviderUnavailableException("The identity provider's metadata lack a usable endpoint", e);
        }
    }

    private Map<String, Object> metadata() {
        try {
            Map<String, Object> metadata = http.get()
                    .uri(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return metadata == null ? Map.of() : metadata;
        } catch (RestClientException e) {
            throw new ProviderUnavailableException("The identity provider's metadata cannot be read", e);
        }
    }

    private static URI endpoint(Map<String, Object> metadata, String name) {
        return URI.create(String.valueOf(metadata.get(name)));
    }
}
