package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.sharing.choices.Family;

/** Whether her record may be used for planning. */
@Route("sharing/planning")
@PermitAll
class PlanningView extends UseView {

    PlanningView(ChoiceDesk desk) {
        super(desk, Family.PLANNING);
    }
}
