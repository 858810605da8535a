package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.TokenRules;
import uk.onelondon.sandbox.Citizens;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * Spring Authorization Server set up as NHS login behaves: authorization code only, one confidential client that proves
 * itself by {@code private_key_jwt}, and our own pages between request and code.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({DiscoveryController.class, SignInController.class, StepController.class, RecordAuthController.class})
class IdentityProviderConfiguration {

    static final String AUTHORIZE = "/idp/authorize";
    private static final String TOKEN = "/idp/token";

    @Bean
    static SandboxKeys sandboxKeys(SandboxSettings settings) throws IOException {
        return SandboxKeys.in(settings.data().resolve("keys"));
    }

    /** What the record's endpoints check their callers with. */
    @Bean
    static AccessTokenVerifier recordTokenVerifier(SandboxSettings settings, SandboxKeys keys, Clock clock) {
        return AccessTokenVerifier.withKeys(
                TokenRules.forPeople("ES384", settings.recordIssuer(), settings.recordAudience()),
                keys.recordPublicKeys(),
                clock);
    }

    /** Only these paths: the record's endpoints guard themselves and shall not pay for this. */
    @Bean
    static DelegatingFilterProxyRegistrationBean securityFilter() {
        DelegatingFilterProxyRegistrationBean filter =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.addUrlPatterns("/idp/*", "/record-auth/*");
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain recordAuthChain(HttpSecurity http) {
        return http.securityMatcher("/record-auth/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain providerChain(
            HttpSecurity http, SandboxSettings settings, SandboxKeys keys, Citizens citizens, Clock clock) {
        ProviderTokens tokens = new ProviderTokens(citizens, keys, clock);
        InMemoryRegisteredClientRepository clients = new InMemoryRegisteredClientRepository(client(settings));
        OAuth2AuthorizationService authorizations =
                new TimedAuthorizations(new InMemoryOAuth2AuthorizationService(), clock);
        JwtClientAssertionAuthenticationProvider privateKeyJwt =
                new JwtClientAssertionAuthenticationProvider(clients, authorizations);
        ClientAssertionDecoder assertions = new ClientAssertionDecoder(keys.app(), settings.publicUrl() + TOKEN, clock);
        privateKeyJwt.setJwtDecoderFactory(client -> assertions);
        http.setSharedObject(JWKSource.class, tokens.keys());
        return http.securityMatcher("/idp/**")
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(authorizations)
                                .authorizationServerSettings(endpoints(settings))
                                .tokenGenerator(tokens.generator())
                                .clientAuthentication(c -> c.authenticationProviders(all -> all.replaceAll(p ->
                                        p instanceof JwtClientAssertionAuthenticationProvider ? privateKeyJwt : p)))
                                .authorizationEndpoint(a -> a.errorResponseHandler(new AuthorizationErrors())
                                        .authenticationProviders(all -> all.forEach(p -> timed(p, clock))))
                                .tokenEndpoint(t -> t.accessTokenResponseHandler(new TokenAnswers()))
                                .oidc(oidc -> oidc.userInfoEndpoint(u -> u.userInfoMapper(tokens::userInfo))))
                .oauth2ResourceServer(r -> r.jwt(jwt -> jwt.decoder(accessTokens(keys, settings, clock))))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(new SignInFilter(AUTHORIZE, settings.issuer(), clock), AuthorizationFilter.class)
                .anonymous(Customizer.withDefaults())
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(policy(settings)))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static RegisteredClient client(SandboxSettings settings) {
        return RegisteredClient.withId(SandboxSettings.CLIENT_ID)
                .clientId(SandboxSettings.CLIENT_ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.redirectUri())
                .scopes(scopes -> scopes.addAll(CitizenClaims.SCOPES))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(false)
                        .requireAuthorizationConsent(false)
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS512)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(10))
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .refreshTokenTimeToLive(Duration.ofDays(30))
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS512)
                        .build())
                .build();
    }

    private static AuthorizationServerSettings endpoints(SandboxSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer())
                .authorizationEndpoint(AUTHORIZE)
                .tokenEndpoint(TOKEN)
                .jwkSetEndpoint("/idp/jwks")
                .oidcUserInfoEndpoint("/idp/userinfo")
                .build();
    }

    private static void timed(AuthenticationProvider provider, Clock clock) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
            codes.setAuthorizationCodeGenerator(new TimedCodes(clock));
        }
    }

    private static NimbusJwtDecoder accessTokens(SandboxKeys keys, SandboxSettings settings, Clock clock) {
        NimbusJwtDecoder decoder = ClientAssertionDecoder.rs512(keys.provider());
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(times, new JwtIssuerValidator(settings.issuer())));
        return decoder;
    }

    /** The forms end at the app, so browsers that follow redirects with this rule need its origin. */
    private static String policy(SandboxSettings settings) {
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + settings.appUrl();
    }
}
