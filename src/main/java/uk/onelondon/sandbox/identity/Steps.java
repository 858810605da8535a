package uk.onelondon.sandbox.identity;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.onelondon.sandbox.SandboxSettings;

/** Where the pages lead: on with the request, or back to the app without a code. */
record Steps(SandboxSettings settings) {

    /** Repeats the request, which then goes one step further. */
    ModelAndView on(Pending pending) {
        return redirect(settings.issuer() + "/authorize?" + pending.query());
    }

    /** Back to the app: the person stopped. To her that is no error, to the protocol it is {@code access_denied}. */
    ModelAndView back(Pending pending, String description) {
        return redirect(
                ClientAddress.error(pending.redirectUri(), "access_denied", description, Optional.of(pending.state())));
    }

    /** The request is not known in this browser, for example because the page was open for too long. */
    ModelAndView unknown() {
        ModelAndView page = new ModelAndView("idp/refused", HttpStatus.BAD_REQUEST);
        page.addObject("app", settings.appUrl());
        return page;
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
