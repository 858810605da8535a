package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.sharing.choices.Family;

/** Whether her record may be used for research. */
@Route("sharing/research")
@PermitAll
class ResearchView extends UseView {

    ResearchView(ChoiceDesk desk) {
        super(desk, Family.RESEARCH);
    }
}
