package uk.onelondon.identity.web;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignInPage;

/** The public pages around signing in and out. They carry the place to come back to in their address only. */
@Controller
@AnonymousAllowed
class SignInPages {

    private static final String SECONDS_TO_WAIT = "60";

    @GetMapping(SignInAddresses.SIGN_IN)
    String signIn(@RequestParam(name = ReturnPath.PARAMETER, defaultValue = "") String wish, Model model) {
        links(wish, model);
        return "identity/sign-in";
    }

    @GetMapping(SignInAddresses.SIGN_IN + "/{name:[a-z-]+}")
    String page(
            @PathVariable String name,
            @RequestParam(name = ReturnPath.PARAMETER, defaultValue = "") String wish,
            Model model,
            HttpServletResponse response) {
        SignInPage page = Arrays.stream(SignInPage.values())
                .filter(p -> p.pageName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        links(wish, model);
        response.setStatus(page.status());
        if (page == SignInPage.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return "identity/" + page.pageName();
    }

    private static void links(String wish, Model model) {
        ReturnPath place = Optional.of(wish).flatMap(ReturnPath::parse).orElse(ReturnPath.HOME);
        model.addAttribute("start", place.on(SignInAddresses.START));
        model.addAttribute("prove", place.on(SignInAddresses.PROVE));
    }
}
