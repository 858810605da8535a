package uk.onelondon.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.AnyIdentityLevel;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignInPage;
import uk.onelondon.identity.SignedInPerson;

/**
 * Steps from view to view happen inside one page and pass no filter of their own; this holds them to the same rules: a
 * proved identity for the record, and a token that has not run out.
 */
@Component
class StepGuard {

    /** A step renews a little before an open page does by itself. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final CurrentPerson currentPerson;
    private final Clock clock;

    StepGuard(CurrentPerson currentPerson, Clock clock) {
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Where the browser must go instead, if anywhere. */
    Optional<String> detour(BeforeEnterEvent step) {
        return currentPerson
                .now()
                .flatMap(person -> detour(
                        person,
                        step.getNavigationTarget(),
                        step.getTrigger(),
                        ReturnPath.parse("/" + step.getLocation().getPathWithQueryParameters())
                                .orElse(ReturnPath.HOME)));
    }

    Optional<String> detour(SignedInPerson person, Class<?> view, NavigationTrigger trigger, ReturnPath place) {
        if (needsProof(view) && !person.level().reaches(IdentityLevel.P9)) {
            return Optional.of(place.on(SignInPage.PROOF.address()));
        }
        Instant end = person.idToken().expires();
        // A page load has just passed the filter, which tried what could be tried.
        return trigger != NavigationTrigger.PAGE_LOAD && !clock.instant().isBefore(end.minus(AHEAD))
                ? Optional.of(place.on(SignInAddresses.RENEW))
                : Optional.empty();
    }

    private static boolean needsProof(Class<?> view) {
        return !view.isAnnotationPresent(AnyIdentityLevel.class) && !view.isAnnotationPresent(AnonymousAllowed.class);
    }
}
