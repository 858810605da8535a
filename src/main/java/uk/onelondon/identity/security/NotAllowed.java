package uk.onelondon.identity.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInPage;

/** Shows somebody whose identity is not proved yet how to prove it, instead of an error. */
@Component
class NotAllowed implements AccessDeniedHandler {

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final CurrentPerson currentPerson;

    NotAllowed(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        boolean unproved =
                currentPerson.now().stream().anyMatch(person -> !person.level().reaches(IdentityLevel.P9));
        if (unproved && RequestKind.isPage(request)) {
            ReturnPath place = ReturnPath.parse(RequestKind.place(request)).orElse(ReturnPath.HOME);
            SeeOther.to(place.on(SignInPage.PROOF.address()), response);
            return;
        }
        otherwise.handle(request, response, exception);
    }
}
