package uk.onelondon.identity.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What a request is, as far as sessions care. */
final class RequestKind {

    private RequestKind() {}

    /** True if the browser asks for a page to show in a tab. */
    static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .orElse("")
                        .contains(MediaType.TEXT_HTML_VALUE);
    }

    /** True if somebody did something; false for what a page left open in a tab sends by itself. */
    static boolean isActivity(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(SessionEndpoint.REMAINING) || path.startsWith("/VAADIN/") || path.startsWith("/themes/")) {
            return false;
        }
        return Optional.ofNullable(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER))
                .map(type -> type.equals(RequestType.UIDL.getIdentifier()))
                .orElseGet(() -> isPage(request) || HttpMethod.POST.matches(request.getMethod()));
    }

    /** The path and query of a page, to come back to. */
    static String place(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> request.getRequestURI() + "?" + query)
                .orElseGet(request::getRequestURI);
    }
}
