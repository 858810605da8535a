package uk.onelondon.record.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.StringType;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** Condition (FHIR R4, 9.2): a problem on the list, or the diagnosis of one visit. */
final class ConditionMapper {

    private ConditionMapper() {}

    static ConditionEntry map(SourceId source, Condition condition) {
        When started = Whens.of(condition.getOnset());
        When ended = Whens.of(condition.getAbatement());
        Draft draft = new Draft(source, condition, Happening.CONDITION_NOTED)
                .what(condition.getCode())
                .when(Whens.first(condition.getOnset(), condition.getRecordedDateElement()))
                .status(status(condition, ended))
                .recorder(condition.getRecorder(), condition.getAsserter())
                .moment(Label.RECORDED, Whens.of(condition.getRecordedDateElement()))
                .details(
                        Label.STAGE,
                        condition.getStage().stream()
                                .map(stage -> stage.getSummary())
                                .toList())
                .details(Label.BODY_SITE, condition.getBodySite())
                .detail(Label.CERTAINTY, condition.getVerificationStatus())
                .pointer(Label.PART_OF, condition.getEncounter())
                .notes(condition.getNote());
        if (condition.getOnset() instanceof StringType words) {
            draft.words(Label.STARTED, words.getValue());
        }
        if (condition.getAbatement() instanceof StringType words) {
            draft.words(Label.ENDED, words.getValue());
        }
        boolean ofOneVisit =
                condition.hasCategory() && condition.getCategory().stream().allMatch(ConditionMapper::isVisitDiagnosis);
        return new ConditionEntry(draft.facts(), started, ended, Concepts.of(condition.getSeverity()), !ofOneVisit);
    }

    private static boolean isVisitDiagnosis(CodeableConcept category) {
        return Concepts.has(category, "encounter-diagnosis");
    }

    private static EntryStatus status(Condition condition, When ended) {
        if (Concepts.has(condition.getVerificationStatus(), "entered-in-error")) {
            return EntryStatus.ENTERED_IN_ERROR;
        }
        if (Concepts.has(condition.getVerificationStatus(), "refuted")) {
            return EntryStatus.RULED_OUT;
        }
        if (Concepts.has(condition.getClinicalStatus(), "resolved")
                || Concepts.has(condition.getClinicalStatus(), "remission")) {
            return EntryStatus.RESOLVED;
        }
        if (Concepts.has(condition.getClinicalStatus(), "inactive")) {
            return EntryStatus.STOPPED;
        }
        if (Concepts.has(condition.getVerificationStatus(), "unconfirmed")
                || Concepts.has(condition.getVerificationStatus(), "provisional")
                || Concepts.has(condition.getVerificationStatus(), "differential")) {
            return EntryStatus.NOT_CONFIRMED;
        }
        if (condition.hasClinicalStatus()) {
            return EntryStatus.ACTIVE;
        }
        return ended instanceof When.Unknown && !condition.hasAbatement() ? EntryStatus.NOT_SAID : EntryStatus.RESOLVED;
    }
}
