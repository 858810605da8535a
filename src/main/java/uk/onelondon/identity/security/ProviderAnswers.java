package uk.onelondon.identity.security;

import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import uk.onelondon.identity.ClientAssertions;

/** How the code is redeemed and the userinfo fetched: with our assertion, our time-outs, and no redirects. */
@Configuration(proxyBeanMethods = false)
class ProviderAnswers {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codes(ProviderClient http, ClientAssertions assertions) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(http.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        client.addParametersConverter(request -> assertion(request, assertions));
        return client;
    }

    @Bean
    OidcUserService people(ProviderClient http) {
        RestTemplate rest = new RestTemplate(http.requests());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        OidcUserService service = new OidcUserService();
        service.setOauth2UserService(userInfo);
        service.setRetrieveUserInfo(request -> true);
        service.setOidcUserConverter(People::from);
        return service;
    }

    private static MultiValueMap<String, String> assertion(
            OAuth2AuthorizationCodeGrantRequest request, ClientAssertions assertions) {
        URI endpoint =
                URI.create(request.getClientRegistration().getProviderDetails().getTokenUri());
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.put("client_assertion_type", List.of(ASSERTION_TYPE));
        parameters.put("client_assertion", List.of(assertions.forAudience(endpoint)));
        return parameters;
    }
}
