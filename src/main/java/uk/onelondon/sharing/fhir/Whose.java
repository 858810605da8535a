package uk.onelondon.sharing.fhir;

import java.util.Set;

/**
 * Whose log is read.
 *
 * @param subject her stable key at the identity provider
 * @param patients logical ids of her Patients at the place whose log it is, as far as they are known
 */
record Whose(String subject, Set<String> patients) {

    /** Copies the set. */
    Whose {
        patients = Set.copyOf(patients);
    }
}
