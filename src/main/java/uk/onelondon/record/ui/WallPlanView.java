package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.Function;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.care.WallPlan;

/**
 * A plan for the moment when things change quickly, on one page that can be printed for the kitchen wall. It chooses
 * nothing: what disagrees, and which sources are missing, stands on it too.
 */
abstract class WallPlanView extends RecordPage {

    private final transient RecordDesk desk;
    private final String address;
    private final transient Function<RecordSnapshot, WallPlan> gathering;

    WallPlanView(RecordDesk desk, String key, String address, Function<RecordSnapshot, WallPlan> gathering) {
        super(desk, key);
        this.desk = desk;
        this.address = address;
        this.gathering = gathering;
    }

    @Override
    final String address(RouteParameters path, QueryParameters query) {
        return address;
    }

    @Override
    final boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        WallPlan plan = gathering.apply(reading.snapshot());
        RecordSection<WallPlan> section = RecordSection.of(
                plan.isEmpty() ? List.of() : List.of(plan), reading.snapshot().coverage());
        Div sheet = new Div();
        sheet.addClassName("ol-wall");
        boolean readable = new SectionFrame(reading, key(), address)
                .draw(sheet, section, all -> new WallSheet(sheet, reading, plan).draw(desk.person()));
        into.add(sheet);
        return readable;
    }
}
