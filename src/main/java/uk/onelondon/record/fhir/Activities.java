package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.StringType;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Named;
import uk.onelondon.record.When;

/** What a plan says will be done (FHIR R4, CarePlan.activity). */
final class Activities {

    /** SNOMED CT: review of care plan. */
    private static final String REVIEW = "425268008";

    private Activities() {}

    static List<Detail> of(CarePlanActivityComponent activity, Pointers pointers) {
        List<Detail> found = new ArrayList<>();
        CarePlanActivityDetailComponent detail = activity.getDetail();
        When when = Whens.of(detail.getScheduled());
        if (Concepts.has(detail.getCode(), REVIEW) && !(when instanceof When.Unknown)) {
            found.add(new Detail(Label.REVIEW, new Detail.Moment(when)));
        } else {
            Tame.words(detail.getDescription())
                    .or(() -> Concepts.of(detail.getCode()).map(Concept::said))
                    .ifPresentOrElse(
                            what -> found.add(new Detail(
                                    Label.ACTIVITY,
                                    new Detail.Step(
                                            what + spoken(detail), status(detail), when, who(detail, pointers)))),
                            () -> {
                                if (activity.hasReference()) {
                                    found.add(new Detail(
                                            Label.ACTIVITY, new Detail.Pointer(pointers.of(activity.getReference()))));
                                }
                            });
        }
        activity.getProgress()
                .forEach(note ->
                        Tame.words(note.getText()).ifPresent(text -> found.add(Detail.words(Label.NOTE, text))));
        return found;
    }

    /** A time told in words, such as "every Monday". */
    private static String spoken(CarePlanActivityDetailComponent detail) {
        return detail.getScheduled() instanceof StringType words
                ? Tame.label(words.getValue()).map(text -> ", " + text).orElse("")
                : "";
    }

    private static EntryStatus status(CarePlanActivityDetailComponent detail) {
        return detail.getDoNotPerform()
                ? EntryStatus.NOT_DONE
                : Statuses.of(detail.getStatusElement().getValueAsString());
    }

    private static List<Named> who(CarePlanActivityDetailComponent detail, Pointers pointers) {
        return Stream.concat(detail.getPerformer().stream(), Stream.of(detail.getLocation()))
                .map(pointers::of)
                .filter(named -> !named.isNobody())
                .toList();
    }
}
