package uk.onelondon.sandbox.staff;

import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.TextKey;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Citizens;
import uk.onelondon.sandbox.StaffMember;
import uk.onelondon.sandbox.StaffMembers;
import uk.onelondon.sandbox.identity.StaffTokens;
import uk.onelondon.sharing.rules.BreakGlass;

/** Choose who asks, about whom and why, and see what the record then shows. */
@Controller
class StaffController {

    private static final List<String> PURPOSES = List.of("TREAT", "ETREAT", "BTG", "HOPERAT", "HRESCH");

    private final Citizens citizens;
    private final StaffMembers staff;
    private final StaffTokens tokens;
    private final StaffReading reading;

    StaffController(Citizens citizens, StaffMembers staff, StaffTokens tokens, StaffReading reading) {
        this.citizens = citizens;
        this.staff = staff;
        this.tokens = tokens;
        this.reading = reading;
    }

    @PermitAll
    @GetMapping("/staff")
    ModelAndView choose() {
        return page("", "", "TREAT", "");
    }

    @PermitAll
    @PostMapping("/staff")
    ModelAndView read(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason) {
        ModelAndView page = page(who, about, purpose, reason);
        Optional<StaffMember> member = staff.byKey(who);
        Optional<NhsNumber> person = citizens.byKey(about).flatMap(Citizen::nhsNumber);
        Optional<BreakGlass.Reason> glass = Arrays.stream(BreakGlass.Reason.values())
                .filter(known -> TextKey.of(known).equals(reason))
                .findFirst();
        if (member.isEmpty() || person.isEmpty()) {
            return page.addObject("problem", "staff.problem.who");
        }
        return tokens.issue(member.get(), person.get(), purpose, glass)
                .map(token -> page.addObject("told", reading.read(person.get(), token)))
                .orElseGet(() -> page.addObject("problem", problem(purpose, glass)));
    }

    private static String problem(String purpose, Optional<BreakGlass.Reason> glass) {
        return purpose.equals("BTG") && glass.isEmpty() ? "staff.problem.reason" : "staff.problem.purpose";
    }

    private ModelAndView page(String who, String about, String purpose, String reason) {
        return new ModelAndView("staff/page")
                .addObject("staff", staff.all())
                .addObject(
                        "people",
                        citizens.all().stream()
                                .filter(citizen -> citizen.nhsNumber().isPresent())
                                .toList())
                .addObject("purposes", PURPOSES)
                .addObject(
                        "reasons",
                        Arrays.stream(BreakGlass.Reason.values())
                                .map(TextKey::of)
                                .toList())
                .addObject("who", who)
                .addObject("about", about)
                .addObject("purpose", purpose)
                .addObject("reason", reason);
    }
}
