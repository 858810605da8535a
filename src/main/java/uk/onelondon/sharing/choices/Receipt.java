package uk.onelondon.sharing.choices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A receipt as it was kept (shape of ISO/IEC TS 27560:2023), in the words that were read.
 *
 * @param key what it is called
 * @param language BCP 47 tag of its words
 * @param hash SHA-256 of what was kept, in hexadecimal
 * @param unaltered whether that is still what is kept
 */
public record Receipt(
        UUID key,
        Family family,
        Instant at,
        String language,
        String screens,
        List<String> said,
        List<String> told,
        Optional<ReceiptDraft.Asked> asked,
        String hash,
        boolean unaltered) {

    /** Copies the lists. */
    public Receipt {
        said = List.copyOf(said);
        told = List.copyOf(told);
    }
}
