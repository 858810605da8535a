package uk.onelondon.sandbox.identity;

import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * What the provider can do (OpenID Connect Discovery 1.0). Our own, because Spring Authorization Server would announce
 * endpoints and methods that NHS login does not have.
 */
@RestController
class DiscoveryController {

    private final SandboxSettings settings;

    DiscoveryController(SandboxSettings settings) {
        this.settings = settings;
    }

    @PermitAll
    @GetMapping("/idp/.well-known/openid-configuration")
    Map<String, Object> metadata() {
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
