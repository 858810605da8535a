package uk.onelondon.identity.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.onelondon.identity.AnyIdentityLevel;

/** Matches views that need a proved identity: all but those that say otherwise. */
@org.springframework.stereotype.Component
class RecordViews implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        return view(request).filter(RecordViews::needsProof).isPresent();
    }

    static boolean needsProof(Class<?> view) {
        return !view.isAnnotationPresent(AnyIdentityLevel.class) && !view.isAnnotationPresent(AnonymousAllowed.class);
    }

    private static Optional<Class<? extends Component>> view(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/+", "");
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()))
                .getNavigationTarget(path);
    }
}
