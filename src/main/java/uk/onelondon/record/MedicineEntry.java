package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

/**
 * A medicine somebody prescribed, gave or reported.
 *
 * @param product the product entry that holds the name if the entry itself has none
 * @param doses dosage instructions as text, as received
 * @param reason why it is taken
 */
public record MedicineEntry(Facts facts, Named product, List<String> doses, Optional<Concept> reason)
        implements RecordEntry {

    /** Copies the list. */
    public MedicineEntry {
        doses = List.copyOf(doses);
    }
}
