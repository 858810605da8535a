package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.AllergyEntry.Danger;
import uk.onelondon.record.AllergyEntry.Reaction;
import uk.onelondon.record.AllergyEntry.Severity;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.sharedrecord.SourceId;

/** AllergyIntolerance (FHIR R4, 9.1). */
final class AllergyMapper {

    /** SNOMED CT: no known allergy; no known drug, food, environmental allergy. */
    private static final Set<String> NONE_KNOWN = Set.of("716186003", "409137002", "429625007", "428607008");

    private AllergyMapper() {}

    static AllergyEntry map(SourceId source, AllergyIntolerance allergy) {
        Draft draft = new Draft(source, allergy, Happening.ALLERGY_NOTED)
                .what(allergy.getCode())
                .when(Whens.first(allergy.getOnset(), allergy.getRecordedDateElement()))
                .status(status(allergy))
                .recorder(allergy.getRecorder(), allergy.getAsserter())
                .moment(Label.RECORDED, Whens.of(allergy.getRecordedDateElement()))
                .moment(Label.LAST_TIME, Whens.of(allergy.getLastOccurrenceElement()))
                .details(Label.CATEGORY, kinds(allergy))
                .detail(Label.CERTAINTY, allergy.getVerificationStatus())
                .notes(allergy.getNote());
        List<Reaction> reactions =
                allergy.getReaction().stream().map(AllergyMapper::reaction).toList();
        Severity worst =
                reactions.stream().map(Reaction::severity).min(Enum::compareTo).orElse(Severity.NOT_SAID);
        boolean none = NONE_KNOWN.stream().anyMatch(code -> Concepts.has(allergy.getCode(), code));
        return new AllergyEntry(draft.facts(), worst, danger(allergy.getCriticality()), reactions, none);
    }

    /** Whether it is an allergy or an intolerance, and to what kind of thing: codes of FHIR's own. */
    private static List<CodeableConcept> kinds(AllergyIntolerance allergy) {
        Stream<Coding> type = allergy.hasType()
                ? Stream.of(new Coding(
                        allergy.getType().getSystem(),
                        allergy.getType().toCode(),
                        allergy.getType().getDisplay()))
                : Stream.empty();
        Stream<Coding> things = allergy.getCategory().stream()
                .map(Enumeration::getValue)
                .filter(AllergyIntoleranceCategory.class::isInstance)
                .filter(thing -> thing != AllergyIntoleranceCategory.NULL)
                .map(thing -> new Coding(thing.getSystem(), thing.toCode(), thing.getDisplay()));
        return Stream.concat(type, things).map(CodeableConcept::new).toList();
    }

    private static EntryStatus status(AllergyIntolerance allergy) {
        if (Concepts.has(allergy.getVerificationStatus(), "entered-in-error")) {
            return EntryStatus.ENTERED_IN_ERROR;
        }
        if (Concepts.has(allergy.getVerificationStatus(), "refuted")) {
            return EntryStatus.RULED_OUT;
        }
        if (Concepts.has(allergy.getClinicalStatus(), "resolved")) {
            return EntryStatus.RESOLVED;
        }
        if (Concepts.has(allergy.getClinicalStatus(), "inactive")) {
            return EntryStatus.STOPPED;
        }
        if (Concepts.has(allergy.getVerificationStatus(), "unconfirmed")) {
            return EntryStatus.NOT_CONFIRMED;
        }
        return Concepts.has(allergy.getClinicalStatus(), "active") ? EntryStatus.ACTIVE : EntryStatus.NOT_SAID;
    }

    private static Reaction reaction(AllergyIntoleranceReactionComponent reaction) {
        return new Reaction(
                Concepts.all(reaction.getManifestation()),
                severity(reaction.getSeverity()),
                Tame.words(reaction.getDescription()));
    }

    private static Severity severity(@Nullable AllergyIntoleranceSeverity severity) {
        return switch (severity) {
            case SEVERE -> Severity.SEVERE;
            case MODERATE -> Severity.MODERATE;
            case MILD -> Severity.MILD;
            case NULL -> Severity.NOT_SAID;
            case null -> Severity.NOT_SAID;
        };
    }

    private static Danger danger(@Nullable AllergyIntoleranceCriticality criticality) {
        return switch (criticality) {
            case HIGH -> Danger.HIGH;
            case LOW -> Danger.LOW;
            case UNABLETOASSESS -> Danger.UNABLE_TO_ASSESS;
            case NULL -> Danger.NOT_SAID;
            case null -> Danger.NOT_SAID;
        };
    }
}
