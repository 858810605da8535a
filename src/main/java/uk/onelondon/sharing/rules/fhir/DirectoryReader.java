package uk.onelondon.sharing.rules.fhir;

import java.util.Collection;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.Directory;

/** Reads Practitioners, PractitionerRoles, Organizations, CareTeams and Groups into a directory. */
public final class DirectoryReader {

    /** @param base of the server they came from; empty if unknown */
    public Directory read(Collection<? extends Resource> resources, String base) {
        return Directory.EMPTY;
    }
}
