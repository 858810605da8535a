package uk.onelondon.sandbox.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Citizens;
import uk.onelondon.sandbox.SandboxSettings;

/** The page on which one chooses which synthetic person to be. */
@Controller
class SignInController {

    private final Citizens citizens;
    private final Steps steps;
    private final Clock clock;

    SignInController(Citizens citizens, SandboxSettings settings, Clock clock) {
        this.citizens = citizens;
        this.steps = new Steps(settings);
        this.clock = clock;
    }

    @PermitAll
    @GetMapping("/idp/sign-in")
    ModelAndView choose(
            HttpServletRequest request,
            @RequestParam("request") String id,
            @RequestParam(name = "show", defaultValue = "") String show) {
        return Browser.of(request).pending(id).map(p -> page(p, show)).orElseGet(steps::unknown);
    }

    @PermitAll
    @PostMapping("/idp/sign-in")
    ModelAndView signIn(
            HttpServletRequest request, @RequestParam("request") String id, @RequestParam("citizen") String key) {
        Browser browser = Browser.of(request);
        Optional<Pending> pending = browser.pending(id);
        Optional<Visit> visit = citizens.byKey(key).filter(Citizen::signsIn).flatMap(this::arrive);
        if (pending.isEmpty() || visit.isEmpty()) {
            return steps.unknown();
        }
        browser.keep(visit.get());
        return steps.on(pending.get());
    }

    @PermitAll
    @PostMapping("/idp/cancel")
    ModelAndView cancel(HttpServletRequest request, @RequestParam("request") String id) {
        Browser browser = Browser.of(request);
        return browser.pending(id)
                .map(pending -> {
                    browser.forget(pending);
                    return steps.back(pending, "Cancelled");
                })
                .orElseGet(steps::unknown);
    }

    @PermitAll
    @RequestMapping(Refusals.PAGE)
    ModelAndView refused() {
        return steps.unknown();
    }

    private Optional<Visit> arrive(Citizen citizen) {
        return ProofLevel.of(citizen.identityLevel())
                .map(level -> new Visit(citizen.key(), level, clock.instant().truncatedTo(ChronoUnit.SECONDS), false));
    }

    private ModelAndView page(Pending pending, String show) {
        Optional<ProofLevel> level = ProofLevel.of(show);
        Predicate<Citizen> shown = level.<Predicate<Citizen>>map(
                        l -> c -> c.identityLevel().equals(l.name()))
                .orElse(c -> true);
        List<Citizen> all = citizens.all();
        return new ModelAndView("idp/sign-in")
                .addObject("pending", pending.id())
                .addObject("show", level.map(ProofLevel::name).orElse(""))
                .addObject(
                        "levels",
                        Arrays.stream(ProofLevel.values()).map(ProofLevel::name).toList())
                .addObject(
                        "people",
                        all.stream().filter(Citizen::signsIn).filter(shown).toList())
                .addObject("others", all.stream().filter(c -> !c.signsIn()).toList());
    }
}
