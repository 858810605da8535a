package uk.onelondon.record.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.sharedrecord.SourceId;

/** Immunization (FHIR R4, 11.5) and Procedure (9.3). */
final class TreatmentMapper {

    private TreatmentMapper() {}

    static GeneralEntry map(SourceId source, Immunization vaccine) {
        EntryStatus status = Statuses.of(vaccine.getStatusElement().getValueAsString());
        Happening happening = status == EntryStatus.NOT_DONE ? Happening.VACCINE_NOT_GIVEN : Happening.VACCINE_GIVEN;
        Draft draft = new Draft(source, vaccine, happening)
                .what(vaccine.getVaccineCode())
                .when(Whens.first(vaccine.getOccurrence(), vaccine.getRecordedElement()))
                .status(status)
                .organisation(vaccine.getLocation())
                .detail(Label.STATUS_REASON, vaccine.getStatusReason())
                .words(Label.BATCH, vaccine.getLotNumber())
                .detail(Label.BODY_SITE, vaccine.getSite())
                .detail(Label.METHOD, vaccine.getRoute())
                .pointer(Label.PART_OF, vaccine.getEncounter())
                .details(Label.REASON, vaccine.getReasonCode())
                .notes(vaccine.getNote());
        vaccine.getPerformer().forEach(performer -> draft.recorder(performer.getActor()));
        if (vaccine.getOccurrence() instanceof StringType words) {
            draft.words(Label.STARTED, words.getValue());
        }
        vaccine.getProtocolApplied().forEach(protocol -> {
            draft.words(Label.DOSE_NUMBER, number(protocol.getDoseNumber(), protocol.getSeriesDoses()));
            draft.words(Label.CATEGORY, protocol.getSeries());
        });
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    /** The number of the dose as written, with the number of doses in all where the record says it: 2/3. */
    private static @Nullable String number(@Nullable Type dose, @Nullable Type ofAll) {
        String number = dose instanceof PrimitiveType<?> given ? given.getValueAsString() : null;
        String all = ofAll instanceof PrimitiveType<?> given ? given.getValueAsString() : null;
        return number == null || all == null ? number : number + "/" + all;
    }

    static GeneralEntry map(SourceId source, Procedure procedure) {
        Draft draft = new Draft(source, procedure, Happening.PROCEDURE_DONE)
                .what(procedure.getCode())
                .when(Whens.of(procedure.getPerformed()))
                .status(Statuses.of(procedure.getStatusElement().getValueAsString()))
                .detail(Label.STATUS_REASON, procedure.getStatusReason())
                .details(Label.CATEGORY, procedure.hasCategory() ? List.of(procedure.getCategory()) : List.of())
                .details(Label.REASON, procedure.getReasonCode())
                .pointers(Label.REASON, procedure.getReasonReference())
                .details(Label.BODY_SITE, procedure.getBodySite())
                .detail(Label.OUTCOME, procedure.getOutcome())
                .details(Label.OUTCOME, procedure.getComplication())
                .details(Label.FOLLOW_UP, procedure.getFollowUp())
                .pointer(Label.WHERE, procedure.getLocation())
                .pointer(Label.PART_OF, procedure.getEncounter())
                .notes(procedure.getNote());
        procedure.getPerformer().forEach(performer -> {
            draft.recorder(performer.getActor());
            draft.organisation(performer.getOnBehalfOf());
        });
        draft.recorder(procedure.getRecorder(), procedure.getAsserter());
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }
}
