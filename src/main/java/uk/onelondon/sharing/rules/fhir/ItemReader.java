package uk.onelondon.sharing.rules.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Labels;

/** Reads the facts of a FHIR R4 resource, and of all it embeds. */
public final class ItemReader {

    /** @param base of the server it came from, so that its relative references mean items there; empty if unknown */
    public Item read(Resource resource, String base) {
        return new Item(
                Optional.empty(),
                resource.fhirType(),
                Set.of(),
                Set.of(),
                Set.of(),
                Labels.NONE,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
    }
}
