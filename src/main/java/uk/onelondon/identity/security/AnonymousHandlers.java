package uk.onelondon.identity.security;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Matches requests whose controller says {@link AnonymousAllowed}, on its method or class, so that who may open a page
 * is said where the page is and in no second list.
 */
@Component
class AnonymousHandlers implements RequestMatcher {

    private final RequestMappingHandlerMapping controllers;

    AnonymousHandlers(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        HandlerExecutionChain found;
        try {
            found = controllers.getHandler(request);
        } catch (Exception e) {
            // No controller takes this method or media type: nobody said it is public.
            return false;
        }
        return found != null
                && found.getHandler() instanceof HandlerMethod handler
                && (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), AnonymousAllowed.class)
                        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), AnonymousAllowed.class));
    }
}
