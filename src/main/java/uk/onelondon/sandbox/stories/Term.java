package uk.onelondon.sandbox.stories;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * A code that stories may use.
 *
 * @param section the part of the list it stands in, for example {@code condition}
 * @param key its name in the stories
 * @param extra for a measure unit, low, high and decimals; for a panel the keys of its tests
 */
record Term(String section, String key, String system, String code, String display, List<String> extra) {

    Coding coding() {
        return new Coding(system, code, display);
    }

    CodeableConcept concept() {
        return new CodeableConcept(coding());
    }
}
