package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.ReturnPath;

/** Brings somebody who has signed in back to where she wanted to be. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {

    private final AskAgainCookie askAgain;

    SignInSuccess(AskAgainCookie askAgain) {
        this.askAgain = askAgain;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        askAgain.clear(request, response);
        ReturnPath place =
                SignInAttempt.answeredBy(request).map(SignInAttempt::place).orElse(ReturnPath.HOME);
        SeeOther.to(place.value(), response);
    }
}
