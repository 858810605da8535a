package uk.onelondon.record;

import uk.onelondon.identity.SignedInPerson;

/** The files that hang on the entries of a person's record. */
public interface Documents {

    /**
     * Reads one file. The entry is looked for in the person's own record first, so that nothing outside it can be named.
     *
     * @param number the file's place among those of the entry, from 0
     */
    DocumentContent read(SignedInPerson person, EntryId entry, int number);
}
