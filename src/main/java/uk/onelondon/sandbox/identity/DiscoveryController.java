package uk.onelondon.sandbox.identity;

import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * What the provider can do (OpenID Connect Discovery 1.0). Our own, because Spring Authorization Server would announce
 * endpoints and methods that NHS login does not have. Answers 503 until the whole sandbox is ready, so that who waits
 * for it does not meet a half-loaded record.
 */
@RestController
class DiscoveryController {

    private final SandboxSettings settings;
    private volatile boolean ready;

    DiscoveryController(SandboxSettings settings) {
        this.settings = settings;
    }

    /** After the people are loaded and listed. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void open() {
        ready = true;
    }

    @PermitAll
    @GetMapping("/idp/.well-known/openid-configuration")
    ResponseEntity<Map<String, Object>> metadata() {
        return ready
                ? ResponseEntity.ok(document())
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .build();
    }

    private Map<String, Object> document() {
        String issuer = settings.issuer();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer);
        metadata.put("authorization_endpoint", issuer + "/authorize");
        metadata.put("token_endpoint", issuer + "/token");
        metadata.put("userinfo_endpoint", issuer + "/userinfo");
        metadata.put("jwks_uri", issuer + "/jwks");
        metadata.put("scopes_supported", CitizenClaims.SCOPES.stream().sorted().toList());
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS512"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        metadata.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS512"));
        metadata.put("prompt_values_supported", List.of("none", "login"));
        metadata.put("claims_parameter_supported", false);
        metadata.put("request_parameter_supported", false);
        metadata.put("request_uri_parameter_supported", false);
        return metadata;
    }
}
