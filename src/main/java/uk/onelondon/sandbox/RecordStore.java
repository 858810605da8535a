package uk.onelondon.sandbox;

import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Resource;

/** Where the loader puts the synthetic people's resources, bypassing HTTP. */
public interface RecordStore {

    /**
     * User data of a resource under which it may carry a narrative as raw text that no parser accepts, so that the
     * record can hold what careless systems send.
     */
    String RAW_NARRATIVE = "raw-narrative";

    /** True once a load has come to its end; false also for one that was interrupted. */
    boolean isLoaded();

    /** Drops everything at every endpoint, so that a load can begin anew. */
    void clear();

    /** Says that the load has come to its end. */
    void markLoaded();

    /**
     * Stores resources as version 1, with the ids they carry, in one transaction per call.
     *
     * @param endpoint {@code hub} or the id of a source
     */
    void seed(String endpoint, Collection<? extends Resource> resources);

    /**
     * Stores a later version of a resource that is there already (an amended result, a correction), so that history
     * is true.
     *
     * @throws IllegalStateException if somebody else has written a later version at the same moment
     */
    void amend(String endpoint, Resource resource);

    /**
     * Adds to the log of accesses of an endpoint, as an access there would.
     *
     * @param events each with the time of the access; their ids are given anew
     */
    void log(String endpoint, List<AuditEvent> events);

    /** Current versions of all resources of a type, each with its id and version; not to be changed. */
    List<Resource> current(String endpoint, String type);
}
