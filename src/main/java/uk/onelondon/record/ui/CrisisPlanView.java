package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.record.care.WallPlan;

/** The mental health crisis plan. */
@Route("record/crisis-plan")
@PermitAll
class CrisisPlanView extends WallPlanView {

    CrisisPlanView(RecordDesk desk) {
        super(desk, "record.care.crisis", RecordNavigation.CRISIS_PLAN, WallPlan::crisis);
    }
}
