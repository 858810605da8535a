package uk.onelondon.record.fhir.takeaway;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import uk.onelondon.record.EntryStatus;

/** How an entry stands, in the codes of FHIR R4. */
final class Standing {

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/";

    private Standing() {}

    /** @param system {@code allergyintolerance-clinical} or {@code condition-clinical} */
    static CodeableConcept clinical(String system, EntryStatus status) {
        return code(
                system,
                switch (status) {
                    case RESOLVED -> "resolved";
                    case STOPPED -> "inactive";
                    // What counts and is not said to be over is told as active: the cautious reading.
                    case ACTIVE,
                            ON_HOLD,
                            DONE,
                            EARLY,
                            AMENDED,
                            PLANNED,
                            CANCELLED,
                            NOT_DONE,
                            NOT_CONFIRMED,
                            RULED_OUT,
                            ENTERED_IN_ERROR,
                            NOT_KNOWN,
                            NOT_SAID -> "active";
                });
    }

    /** @param system {@code allergyintolerance-verification} or {@code condition-ver-status} */
    static CodeableConcept unconfirmed(String system) {
        return code(system, "unconfirmed");
    }

    static MedicationStatementStatus ofMedicine(EntryStatus status) {
        return switch (status) {
            case ACTIVE -> MedicationStatementStatus.ACTIVE;
            case ON_HOLD -> MedicationStatementStatus.ONHOLD;
            case PLANNED -> MedicationStatementStatus.INTENDED;
            case STOPPED,
                    RESOLVED,
                    DONE,
                    EARLY,
                    AMENDED,
                    CANCELLED,
                    NOT_DONE,
                    NOT_CONFIRMED,
                    RULED_OUT,
                    ENTERED_IN_ERROR,
                    NOT_KNOWN,
                    NOT_SAID -> MedicationStatementStatus.UNKNOWN;
        };
    }

    static ProcedureStatus ofProcedure(EntryStatus status) {
        return switch (status) {
            case DONE, RESOLVED, AMENDED -> ProcedureStatus.COMPLETED;
            case PLANNED -> ProcedureStatus.PREPARATION;
            case ACTIVE, EARLY -> ProcedureStatus.INPROGRESS;
            case ON_HOLD -> ProcedureStatus.ONHOLD;
            case STOPPED -> ProcedureStatus.STOPPED;
            case CANCELLED, NOT_DONE, NOT_CONFIRMED, RULED_OUT, ENTERED_IN_ERROR, NOT_KNOWN, NOT_SAID ->
                ProcedureStatus.UNKNOWN;
        };
    }

    private static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(SYSTEM + system).setCode(code));
    }
}
