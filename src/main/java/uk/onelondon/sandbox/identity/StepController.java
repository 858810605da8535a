package uk.onelondon.sandbox.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Citizens;
import uk.onelondon.sandbox.SandboxSettings;

/** The pages between signing in and returning to the app: prove who you are, agree to share. */
@Controller
class StepController {

    /** What NHS login says when a person does not agree to share her details. */
    private static final String NO_CONSENT = "ConsentNotGiven";

    private final Citizens citizens;
    private final Steps steps;

    StepController(Citizens citizens, SandboxSettings settings) {
        this.citizens = citizens;
        this.steps = new Steps(settings);
    }

    @PermitAll
    @GetMapping("/idp/prove")
    ModelAndView prove(HttpServletRequest request, @RequestParam("request") String id) {
        return page(request, id, "idp/prove");
    }

    @PermitAll
    @PostMapping("/idp/prove")
    ModelAndView proved(HttpServletRequest request, @RequestParam("request") String id) {
        return Browser.of(request)
                .pending(id)
                .map(pending -> change(request, pending, visit -> visit.proved(pending.least())))
                .orElseGet(steps::unknown);
    }

    @PermitAll
    @GetMapping("/idp/agree")
    ModelAndView agree(HttpServletRequest request, @RequestParam("request") String id) {
        return page(request, id, "idp/agree");
    }

    @PermitAll
    @PostMapping("/idp/agree")
    ModelAndView agreed(HttpServletRequest request, @RequestParam("request") String id) {
        return Browser.of(request)
                .pending(id)
                .map(pending -> change(request, pending, Visit::agreeing))
                .orElseGet(steps::unknown);
    }

    @PermitAll
    @PostMapping("/idp/refuse")
    ModelAndView refuse(HttpServletRequest request, @RequestParam("request") String id) {
        Browser browser = Browser.of(request);
        return browser.pending(id)
                .map(pending -> {
                    browser.forget(pending);
                    return steps.back(pending, NO_CONSENT);
                })
                .orElseGet(steps::unknown);
    }

    private ModelAndView page(HttpServletRequest request, String id, String template) {
        Browser browser = Browser.of(request);
        return browser.pending(id)
                .map(pending -> browser.visit()
                        .flatMap(visit -> citizens.byKey(visit.citizen()))
                        .map(citizen -> page(pending, citizen, template))
                        .orElseGet(() -> steps.on(pending)))
                .orElseGet(steps::unknown);
    }

    private static ModelAndView page(Pending pending, Citizen citizen, String template) {
        return new ModelAndView(template)
                .addObject("pending", pending.id())
                .addObject("level", pending.least().name())
                .addObject("scopes", pending.scopes())
                .addObject("name", citizen.name().full());
    }

    /** Without a visit the repeated request leads to the sign-in page. */
    private ModelAndView change(HttpServletRequest request, Pending pending, UnaryOperator<Visit> change) {
        Browser browser = Browser.of(request);
        browser.visit().map(change).ifPresent(browser::keep);
        return steps.on(pending);
    }
}
