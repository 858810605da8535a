package uk.onelondon.identity.security;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignInAddresses;

/** What the app is at the identity provider: a confidential client that proves itself by {@code private_key_jwt} only. */
@Component
class Registrations {

    private final IdentitySettings settings;
    private final PublicUrl here;

    Registrations(IdentitySettings settings, PublicUrl here) {
        this.settings = settings;
        this.here = here;
    }

    ClientRegistration at(Endpoints endpoints) {
        return ClientRegistration.withRegistrationId(ProviderDirectory.ID)
                .clientId(settings.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // Fixed, and not made from the request's Host header, which a stranger may set.
                .redirectUri(here.origin() + SignInAddresses.CALLBACK)
                .scope(settings.scopes())
                .issuerUri(settings.issuer().toString())
                .authorizationUri(endpoints.authorization().toString())
                .tokenUri(endpoints.token().toString())
                .userInfoUri(endpoints.userInfo().toString())
                .jwkSetUri(endpoints.jwks().toString())
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(settings.pkce())
                        .build())
                .build();
    }
}
