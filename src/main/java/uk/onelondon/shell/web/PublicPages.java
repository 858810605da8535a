package uk.onelondon.shell.web;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.param;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What anybody may read without signing in.
 *
 * <p>A router function and not a controller: Vaadin speaks to the server at {@code /?v-r=…} too, by GET and POST. What a
 * router function does not match goes on to Vaadin, where a controller at the same path would answer 405.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    private static final String VAADIN_REQUEST = "v-r";

    @Bean
    RouterFunction<ServerResponse> startPage() {
        return RouterFunctions.route(
                GET("/").and(param(VAADIN_REQUEST, any -> true).negate()),
                request -> ServerResponse.ok().render("shell/start"));
    }
}
