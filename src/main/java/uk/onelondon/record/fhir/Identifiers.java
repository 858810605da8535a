package uk.onelondon.record.fhir;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Identifier;

/** The numbers of a resource. People's and places' numbers are left where they are: they name no entry. */
final class Identifiers {

    private static final Set<String> PEOPLE_AND_PLACES = Set.of(
            "Patient", "RelatedPerson", "Practitioner", "PractitionerRole", "Organization", "Location", "Person");
    private static final int MOST = 10;

    private Identifiers() {}

    static Set<Identifier> of(Resource resource) {
        if (PEOPLE_AND_PLACES.contains(resource.fhirType())) {
            return Set.of();
        }
        Set<Identifier> found = new HashSet<>();
        add(resource.getNamedProperty("masterIdentifier"), found);
        add(resource.getNamedProperty("identifier"), found);
        return found.isEmpty() ? Set.of() : found;
    }

    private static void add(@Nullable Property property, Set<Identifier> found) {
        if (property == null) {
            return;
        }
        for (Base value : property.getValues()) {
            if (value instanceof org.hl7.fhir.r4.model.Identifier number
                    && number.getUse() != IdentifierUse.OLD
                    && found.size() < MOST) {
                Optional<String> system = Tame.label(number.getSystem());
                Optional<String> digits = Tame.label(number.getValue());
                if (system.isPresent() && digits.isPresent()) {
                    found.add(new Identifier(system.get(), digits.get()));
                }
            }
        }
    }
}
