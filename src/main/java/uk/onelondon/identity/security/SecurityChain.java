package uk.onelondon.identity.security;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignInAddresses;

/**
 * The one chain every request passes. Nothing in it makes a session before somebody starts to sign in: places to come
 * back to travel in the address, and there are no tokens in forms of public pages.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChain {

    private final PublicUrl here;
    private final SignInEntryPoint entryPoint;
    private final NotAllowed notAllowed;
    private final Handlers handlers;
    private final RecordViews recordViews;

    SecurityChain(
            PublicUrl here,
            SignInEntryPoint entryPoint,
            NotAllowed notAllowed,
            Handlers handlers,
            RecordViews recordViews) {
        this.here = here;
        this.entryPoint = entryPoint;
        this.notAllowed = notAllowed;
        this.handlers = handlers;
        this.recordViews = recordViews;
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            OidcSignIn signIn,
            SignOut signOut,
            AskAgainCookie askAgain,
            SessionCookie cookie,
            CurrentPerson currentPerson,
            Clock clock) {
        AuthorizationManager<RequestAuthorizationContext> proved = proved(clock);
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(handlers.saying(AnonymousAllowed.class))
                        .permitAll()
                        .requestMatchers(handlers.saying(PermitAll.class))
                        .authenticated()
                        .requestMatchers("/themes/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/")
                        .permitAll()
                        .requestMatchers(recordViews)
                        .access(proved));
        http.oauth2Login(signIn::configure);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.enableLogoutConfiguration(false)
                        .enableRequestCacheConfiguration(false)
                        .enableExceptionHandlingConfiguration(false));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(OurOwnPages::guards));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(notAllowed));
        http.sessionManagement(
                sessions -> sessions.sessionAuthenticationStrategy(new SignInSession(currentPerson, clock)));
        http.logout(logout -> logout.logoutRequestMatcher(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SignInAddresses.SIGN_OUT))
                .logoutSuccessHandler(signOut));
        http.addFilterBefore(new OurOwnPages(here), LogoutFilter.class);
        http.addFilterBefore(new SessionLimits(currentPerson, askAgain, cookie, clock), LogoutFilter.class);
        http.headers(new ResponseHeaders(here)::configure);
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> proved(Clock clock) {
        AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> manager =
                AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                        .requireFactor(factor -> factor.authority(Levels.authority(IdentityLevel.P9)))
                        .build();
        manager.setClock(clock);
        return manager;
    }
}
