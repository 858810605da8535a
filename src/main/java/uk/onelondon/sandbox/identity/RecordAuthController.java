package uk.onelondon.sandbox.identity;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * The record's own token endpoint: an ID token of the identity provider is exchanged for an access token of the record
 * (RFC 8693). A plain controller: Spring Authorization Server takes only tokens it issued itself as subject tokens.
 */
@RestController
class RecordAuthController {

    private final SandboxKeys keys;
    private final TokenExchange exchange;

    RecordAuthController(SandboxSettings settings, SandboxKeys keys, Clock clock) {
        this.keys = keys;
        this.exchange = new TokenExchange(settings, keys, clock);
    }

    @PermitAll
    @GetMapping("/record-auth/jwks")
    Map<String, Object> jwks() {
        return keys.recordPublicKeys().toJSONObject(true);
    }

    @PermitAll
    @PostMapping(path = "/record-auth/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> token(@RequestParam MultiValueMap<String, String> parameters) {
        Map<String, Object> body = new LinkedHashMap<>();
        int status = switch (exchange.exchange(parameters)) {
            case TokenExchange.Issued issued -> {
                body.put("access_token", issued.token());
                body.put("issued_token_type", TokenExchange.ACCESS_TOKEN_TYPE);
                body.put("token_type", "Bearer");
                body.put("expires_in", issued.life().toSeconds());
                body.put("scope", issued.scope());
                yield 200;
            }
            case TokenExchange.Refused(String error, String description) -> {
                body.put("error", error);
                body.put("error_description", description);
                yield error.equals(TokenExchange.INVALID_CLIENT) ? 401 : 400;
            }
        };
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
