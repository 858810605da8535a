package uk.onelondon.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.language.CurrentTexts;

/** Adds to every signed-in page the warning before its session ends, and a guard at each step from view to view. */
@Component
class SignedInPages implements VaadinServiceInitListener {

    private final transient CurrentPerson currentPerson;
    private final transient CurrentTexts currentTexts;
    private final transient StepGuard guard;

    SignedInPages(CurrentPerson currentPerson, CurrentTexts currentTexts, StepGuard guard) {
        this.currentPerson = currentPerson;
        this.currentTexts = currentTexts;
        this.guard = guard;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> dress(init.getUI()));
    }

    private void dress(UI ui) {
        ui.addBeforeEnterListener(this::check);
        if (currentPerson.now().isPresent()) {
            ui.getElement().appendChild(new SessionWarning(currentTexts.now()).getElement());
        }
    }

    private void check(BeforeEnterEvent step) {
        guard.detour(step).ifPresent(step::forwardToUrl);
    }
}
