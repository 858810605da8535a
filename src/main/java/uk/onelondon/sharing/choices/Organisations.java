package uk.onelondon.sharing.choices;

import java.util.Optional;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;

/** The organisations that a record names, by the codes that mean the same everywhere. */
public interface Organisations {

    /** The code of an organisation; empty if its source gives none, or does not answer now. */
    Optional<OrganisationCode> code(SignedInPerson person, EntryId organisation);
}
