package uk.onelondon.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NavigationTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.AnyIdentityLevel;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.MovableClock;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignedInPerson;

class StepGuardTests {

    static class RecordView extends Div {}

    @AnyIdentityLevel
    static class OpenView extends Div {}

    private static final ReturnPath PLACE = new ReturnPath("/record/results?from=2019");

    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private final StepGuard guard = new StepGuard(Optional::empty, clock);

    @Test
    void aProvedPersonGoesWhereSheLikes() {
        assertThat(step(IdentityLevel.P9, RecordView.class, NavigationTrigger.ROUTER_LINK))
                .isEmpty();
    }

    @Test
    void theRecordAsksForProof() {
        assertThat(step(IdentityLevel.P5, RecordView.class, NavigationTrigger.ROUTER_LINK))
                .contains("/sign-in/proof?return=%2Frecord%2Fresults%3Ffrom%3D2019");
        assertThat(step(IdentityLevel.P0, RecordView.class, NavigationTrigger.PAGE_LOAD))
                .isPresent();
    }

    @Test
    void otherViewsDoNot() {
        assertThat(step(IdentityLevel.P0, OpenView.class, NavigationTrigger.ROUTER_LINK))
                .isEmpty();
    }

    @Test
    void afterSixtyOneMinutesAStepGoesThroughASilentSignIn() {
        clock.move(Duration.ofMinutes(61));

        assertThat(step(IdentityLevel.P9, RecordView.class, NavigationTrigger.ROUTER_LINK))
                .contains("/sign-in/renew?return=%2Frecord%2Fresults%3Ffrom%3D2019");
        assertThat(step(IdentityLevel.P9, RecordView.class, NavigationTrigger.PAGE_LOAD))
                .isEmpty();
    }

    @Test
    void theNumberOfSomebodyUnprovedIsNotEvenThere() {
        assertThat(person(IdentityLevel.P5).nhsNumber()).isEmpty();
        assertThat(person(IdentityLevel.P9).nhsNumber()).isPresent();
    }

    @Test
    void nothingPrintedTellsWhoSheIs() {
        assertThat(person(IdentityLevel.P9) + " " + person(IdentityLevel.P9).idToken())
                .isEqualTo("SignedInPerson[hidden] IdToken[hidden]");
    }

    private Optional<String> step(IdentityLevel level, Class<?> view, NavigationTrigger trigger) {
        return guard.detour(person(level), view, trigger, PLACE);
    }

    private SignedInPerson person(IdentityLevel level) {
        return new SignedInPerson(
                "mary",
                new PersonName("Mary", "Okafor"),
                Optional.of(new NhsNumber("9990000018")),
                LocalDate.of(1941, 3, 7),
                level,
                start,
                new IdToken("token", start.plus(Duration.ofMinutes(60))));
    }
}
