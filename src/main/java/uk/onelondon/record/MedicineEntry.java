package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

/**
 * A medicine somebody prescribed, gave or reported.
 *
 * @param product the product entry that holds the name if the entry itself has none
 * @param doses dosage instructions as text, as received
 * @param reason why it is taken
 * @param directions dosage instructions in parts, as far as they are given so
 */
public record MedicineEntry(
        Facts facts, Named product, List<String> doses, Optional<Concept> reason, List<Directions> directions)
        implements RecordEntry {

    /** With directions in words only. */
    public MedicineEntry(Facts facts, Named product, List<String> doses, Optional<Concept> reason) {
        this(facts, product, doses, reason, List.of());
    }

    /** Copies the lists. */
    public MedicineEntry {
        doses = List.copyOf(doses);
        directions = List.copyOf(directions);
    }
}
