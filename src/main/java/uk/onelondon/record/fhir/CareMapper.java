package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.ServiceRequest;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.record.Told;
import uk.onelondon.sharedrecord.SourceId;

/** CarePlan (FHIR R4, 9.5), Goal (9.6), ServiceRequest (12.4) and Flag (9.8). */
final class CareMapper {

    private static final List<String> SOCIAL = List.of("social care", "reablement", "home care", "social services");

    private CareMapper() {}

    static GeneralEntry map(SourceId source, CarePlan plan) {
        Draft draft = new Draft(
                        source,
                        plan,
                        isSocial(plan.getCategory()) ? Happening.SOCIAL_CARE_ARRANGED : Happening.PLAN_MADE)
                .what(title(plan.getTitle()))
                .what(plan.getCategory())
                .when(Whens.first(plan.getPeriod(), plan.getCreatedElement()))
                .status(Statuses.of(plan.getStatusElement().getValueAsString()))
                .recorder(plan.getAuthor())
                .recorders(plan.getContributor())
                .details(Label.CATEGORY, plan.getCategory())
                .words(Label.NOTE, plan.getDescription())
                .moment(Label.RECORDED, Whens.of(plan.getCreatedElement()))
                .pointers(Label.RELATES_TO, plan.getAddresses())
                .pointers(Label.RELATES_TO, plan.getGoal())
                .pointers(Label.RELATES_TO, plan.getCareTeam())
                .notes(plan.getNote());
        List<Detail> activities = new ArrayList<>();
        plan.getActivity().forEach(activity -> activities.addAll(Activities.of(activity, draft.pointers())));
        return new GeneralEntry(draft.facts(), activities, contacts(plan));
    }

    static GeneralEntry map(SourceId source, Goal goal) {
        Draft draft = new Draft(source, goal, Happening.GOAL_SET)
                .what(goal.getDescription())
                .when(Whens.first(goal.getStart(), goal.getStatusDateElement()))
                .status(Statuses.of(goal.getLifecycleStatusElement().getValueAsString()))
                .recorder(goal.getExpressedBy())
                .detail(Label.OUTCOME, goal.getAchievementStatus())
                .detail(Label.PRIORITY, goal.getPriority())
                .details(Label.CATEGORY, goal.getCategory())
                .pointers(Label.RELATES_TO, goal.getAddresses())
                .notes(goal.getNote());
        goal.getTarget().forEach(target -> draft.moment(Label.ENDED, Whens.of(target.getDue())));
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    static GeneralEntry map(SourceId source, ServiceRequest request) {
        Draft draft = new Draft(
                        source,
                        request,
                        isSocial(request.getCategory()) || isSocial(List.of(request.getCode()))
                                ? Happening.SOCIAL_CARE_ARRANGED
                                : Happening.REFERRED)
                .what(request.getCode())
                .what(request.getCategory())
                .when(Whens.first(request.getAuthoredOnElement(), request.getOccurrence()))
                .status(Statuses.of(request.getStatusElement().getValueAsString()))
                .recorder(request.getRequester())
                .details(Label.REASON, request.getReasonCode())
                .pointers(Label.REASON, request.getReasonReference())
                .details(Label.CATEGORY, request.getCategory())
                .detail(Label.DEPARTMENT, request.getPerformerType())
                .pointers(Label.WHERE, request.getPerformer())
                .pointer(Label.PART_OF, request.getEncounter())
                .words(Label.PREPARE, request.getPatientInstruction())
                .notes(request.getNote());
        if (request.hasPriority()) {
            draft.detail(
                    Label.PRIORITY,
                    new CodeableConcept(new Coding(
                            request.getPriority().getSystem(),
                            request.getPriority().toCode(),
                            request.getPriority().getDisplay())));
        }
        if (request.getDoNotPerform()) {
            draft.concern(Facts.Concern.MEANING_MAY_DIFFER);
        }
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    static GeneralEntry map(SourceId source, Flag flag) {
        Draft draft = new Draft(source, flag, Happening.FLAG_RAISED)
                .what(flag.getCode())
                .when(Whens.of(flag.getPeriod()))
                .status(Statuses.of(flag.getStatusElement().getValueAsString()))
                .recorder(flag.getAuthor())
                .details(Label.CATEGORY, flag.getCategory());
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    static Told title(String title) {
        return Tame.label(title)
                .<Told>map(words -> new Told.Given(Concept.of(words)))
                .orElseGet(Told.Missing::new);
    }

    private static List<GeneralEntry.Contact> contacts(CarePlan plan) {
        return plan.getContained().stream()
                .map(resource -> new GeneralEntry.Contact(
                        Pointers.name(resource).map(Named::of).orElseGet(Named::nobody),
                        "",
                        TeamMapper.phone(resource)))
                .filter(contact -> !contact.phone().isEmpty() && !contact.who().isNobody())
                .toList();
    }

    private static boolean isSocial(List<CodeableConcept> categories) {
        return categories.stream()
                .map(Concepts::of)
                .flatMap(Optional::stream)
                .map(concept -> concept.said().toLowerCase(Locale.ROOT))
                .anyMatch(words -> SOCIAL.stream().anyMatch(words::contains));
    }
}
