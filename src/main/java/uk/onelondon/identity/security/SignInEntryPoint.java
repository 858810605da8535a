package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignInPage;

/** Sends somebody who is not signed in to the sign-in page, or tells her that her session has ended. */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AskAgainCookie askAgain;
    private final SessionCookie cookie;

    SignInEntryPoint(AskAgainCookie askAgain, SessionCookie cookie) {
        this.askAgain = askAgain;
        this.cookie = cookie;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        if (!RequestKind.isPage(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        ReturnPath place = ReturnPath.parse(RequestKind.place(request)).orElse(ReturnPath.HOME);
        if (request.getAttribute(SessionLimits.ENDED) != null) {
            SeeOther.to(place.on(SignInPage.ENDED.address()), response);
            return;
        }
        if (hadSession(request)) {
            askAgain.set(response);
            cookie.expire(response);
            SeeOther.to(place.on(SignInPage.ENDED.address()), response);
            return;
        }
        SeeOther.to(place.on(SignInAddresses.SIGN_IN), response);
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
