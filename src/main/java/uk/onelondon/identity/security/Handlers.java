package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds requests by what their controller says of who may open it, on its method or class, so that this is said where the
 * page is and in no second list. What no controller, view or list says anything of is refused to everybody.
 */
@Component
class Handlers {

    private final RequestMappingHandlerMapping controllers;

    Handlers(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    /** Matches requests whose controller carries the annotation. */
    RequestMatcher saying(Class<? extends Annotation> annotation) {
        return request -> says(request, annotation);
    }

    private boolean says(HttpServletRequest request, Class<? extends Annotation> annotation) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        HandlerExecutionChain found;
        try {
            found = controllers.getHandler(request);
        } catch (Exception e) {
            // No controller takes this method or media type: nobody said who may.
            return false;
        }
        return found != null
                && found.getHandler() instanceof HandlerMethod handler
                && (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), annotation)
                        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), annotation));
    }
}
