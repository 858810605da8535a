package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.record.care.WallPlan;

/** The urgent and end-of-life plan. */
@Route("record/urgent-plan")
@PermitAll
class UrgentPlanView extends WallPlanView {

    UrgentPlanView(RecordDesk desk) {
        super(desk, "record.care.urgent", RecordNavigation.URGENT_PLAN, WallPlan::urgent);
    }
}
