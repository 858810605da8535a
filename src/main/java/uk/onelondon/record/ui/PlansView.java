package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Care and support plans: those that count now first, and goals that stand in no plan. */
@Route("record/plans")
@PermitAll
class PlansView extends RecordPage {

    PlansView(RecordDesk desk) {
        super(desk, "record.care.plans");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.PLANS;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        into.add(
                CardLinks.line(reading.texts().get("record.care.plans.urgent"), RecordNavigation.URGENT_PLAN),
                CardLinks.line(reading.texts().get("record.care.plans.crisis"), RecordNavigation.CRISIS_PLAN));
        RecordSection<JoinedEntry<?>> section =
                RecordSection.of(all(reading.snapshot()), reading.snapshot().coverage());
        return new SectionFrame(reading, key(), RecordNavigation.PLANS).draw(into, section, all -> {
            List<JoinedEntry<?>> plans = all.stream()
                    .filter(entry -> entry.kind() == EntryKind.CARE_PLAN)
                    .<JoinedEntry<?>>map(entry -> entry)
                    .toList();
            new EntryGroups(into, reading)
                    .plans("now", "record.care.now", EntryGroups.now(plans))
                    .plans("before", "record.care.before", EntryGroups.before(plans))
                    .cards(
                            "goals",
                            "record.care.plans.goals",
                            all.stream()
                                    .filter(entry -> entry.kind() == EntryKind.GOAL)
                                    .<JoinedEntry<?>>map(entry -> entry)
                                    .toList());
        });
    }

    /** Plans, and goals no plan points to. */
    static List<JoinedEntry<?>> all(RecordSnapshot snapshot) {
        PlanGoals within = PlanGoals.of(snapshot);
        return Stream.concat(
                        snapshot.joined(EntryKind.CARE_PLAN).entries().stream(),
                        snapshot.joined(EntryKind.GOAL).entries().stream()
                                .filter(goal -> goal.ids().stream().noneMatch(within.ids()::contains)))
                .<JoinedEntry<?>>map(entry -> entry)
                .toList();
    }

    /** The goals that stand in a plan. */
    private record PlanGoals(Set<EntryId> ids) {

        static PlanGoals of(RecordSnapshot snapshot) {
            return new PlanGoals(Stream.of(EntryKind.CARE_PLAN, EntryKind.SOCIAL_CARE)
                    .flatMap(kind -> snapshot.of(kind).stream())
                    .filter(GeneralEntry.class::isInstance)
                    .flatMap(plan -> plan.facts().details().stream())
                    .flatMap(detail -> detail.value() instanceof Detail.Pointer(var named)
                            ? named.target().stream()
                            : Stream.empty())
                    .collect(Collectors.toSet()));
        }
    }
}
