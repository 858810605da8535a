package uk.onelondon.volume;

import java.util.Random;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tells a fact again as another organisation would. Written from how surgeries, hospitals, pharmacies and laboratories in
 * England keep records, not from the rules that join them; so some ways are such that no careful rule may join them.
 *
 * @param resource what the other organisation holds
 * @param way how it differs, as it stands in the truth; the ways that begin with {@code words} name the thing in words only
 */
record Retold(Resource resource, String way) {

    /** One in so many retellings carries no code at all: free text, a scanned letter, an old paper record. */
    private static final int WORDS_ONLY = 20;

    static Retold of(Telling first, Place teller, Random random) {
        Resource copy = first.resource().copy();
        boolean words = random.nextInt(WORDS_ONLY) == 0;
        return switch (copy) {
            case AllergyIntolerance allergy -> RetoldAllergies.tell(allergy, teller, words, random);
            case MedicationRequest request -> RetoldMedicines.tell(request, teller, words, random);
            case Condition condition -> RetoldConditions.tell(condition, teller, words, random);
            case Observation result -> RetoldResults.tell(result, words, random);
            case Immunization vaccine -> RetoldEvents.tell(vaccine, words, random);
            case Procedure procedure -> RetoldEvents.tell(procedure, words, random);
            case Encounter visit -> RetoldVisits.tell(visit, first, teller, random);
            case DocumentReference letter -> RetoldVisits.tell(letter, first, teller, random);
            default -> new Retold(copy, "copied");
        };
    }

    /** The words alone, as somebody types them. */
    static CodeableConcept typed(String words, Random random) {
        return new CodeableConcept().setText(random.nextBoolean() ? words : words.toLowerCase(java.util.Locale.ROOT));
    }
}
