package uk.onelondon.sandbox.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Error answers to a client at its redirect address (RFC 6749, section 4.1.2.1). */
final class ClientAddress {

    private ClientAddress() {}

    static String error(String redirectUri, String error, String description, Optional<String> state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam("error", "{error}")
                .queryParam("error_description", "{description}");
        state.ifPresent(s -> address.queryParam("state", "{state}"));
        return address.encode()
                .buildAndExpand(Map.of("error", error, "description", description, "state", state.orElse("")))
                .toUriString();
    }
}
