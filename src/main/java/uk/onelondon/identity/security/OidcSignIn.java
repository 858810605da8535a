package uk.onelondon.identity.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignInAddresses;

/** Puts our parts into Spring Security's OpenID Connect sign-in. */
@Component
class OidcSignIn {

    private final ProviderDirectory directory;
    private final SignInRequests requests;
    private final SignInsUnderWay underWay;
    private final RestClientAuthorizationCodeTokenResponseClient codes;
    private final OidcUserService people;
    private final TrustChecks trustChecks;
    private final SignInSuccess success;
    private final SignInFailure failure;

    OidcSignIn(
            ProviderDirectory directory,
            SignInRequests requests,
            SignInsUnderWay underWay,
            RestClientAuthorizationCodeTokenResponseClient codes,
            OidcUserService people,
            TrustChecks trustChecks,
            SignInSuccess success,
            SignInFailure failure) {
        this.directory = directory;
        this.requests = requests;
        this.underWay = underWay;
        this.codes = codes;
        this.people = people;
        this.trustChecks = trustChecks;
        this.success = success;
        this.failure = failure;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(SignInAddresses.SIGN_IN)
                .clientRegistrationRepository(directory)
                .authorizedClientRepository(new NoAccessTokensKept())
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(underWay))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(SignInAddresses.CALLBACK))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                .successHandler(success)
                .failureHandler(failure);
        login.withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationResultConverter(trustChecks);
                return filter;
            }
        });
        login.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failure);
                return filter;
            }
        });
    }
}
