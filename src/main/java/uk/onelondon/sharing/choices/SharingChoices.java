package uk.onelondon.sharing.choices;

import java.util.List;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;

/** A person's choices, kept at the hub as Consents. Asks the hub each time; never throws for what it does. */
public interface SharingChoices {

    /** What is kept now. */
    ChoicesRead read(SignedInPerson person);

    /** Every version of a choice that these pages can say, newest first; empty if the hub does not tell them now. */
    Optional<List<KeptChoice>> versions(SignedInPerson person, String id);

    /**
     * Keeps a choice in the place of the version she started from, with a receipt that it names. The receipt is written
     * first and counts for nothing until the choice names it, so that nothing is half saved. Sending the same again is
     * safe.
     *
     * @param before the version that she read before; empty if there was none
     */
    SharingOutcome save(SignedInPerson person, Choice choice, Optional<KeptChoice.Held> before, ReceiptDraft read);

    /** The receipt of a version; empty if there is none or it cannot be read now. */
    Optional<Receipt> receipt(SignedInPerson person, KeptChoice kept);
}
