package uk.onelondon.sharedrecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;

/**
 * The shared record, asked as the person and never as a system account. Nothing here throws for what a source does: a
 * refusal, an absence or a fault is a value.
 */
public interface SharedRecord {

    /**
     * Reads what all sources hold about a person, side by side. Returns at once; the listener hears of the rest.
     *
     * <p>Types needed on the first screen are asked for before the others, whatever their order here. For each type
     * what arrives is compared with the source's own count and asked for again by date windows if it falls short.
     *
     * @param resourceTypes names of FHIR R4 resource types that hold a patient, for example {@code Observation};
     *     Patient is always read
     * @throws IllegalArgumentException if a type is not one of the patient compartment
     */
    RecordReading read(SignedInPerson person, List<String> resourceTypes, RecordListener listener);

    /**
     * Reads one resource of a source or of the hub.
     *
     * @param type FHIR resource type
     * @param id logical id; one that cannot be an id is {@link Answer.NotFound}
     */
    Answer<Resource> one(SignedInPerson person, SourceId source, String type, String id);

    /**
     * Reads the versions a source keeps of one resource (FHIR R4, instance history). A source need not keep any: one that
     * does not answers {@link Answer.NotFound} or refuses.
     */
    Answer<Versions> versions(SignedInPerson person, SourceId source, String type, String id);

    /**
     * Reads the content of an attachment kept at the source as a Binary, decoded while it arrives. One of more than
     * {@value BinaryContent#LARGEST} bytes is {@link Answer.TooBig}.
     *
     * @param reference {@code Binary/id}, or the same under the source's base URL; anything else is
     *     {@link Answer.Unreadable} and is not asked for
     */
    Answer<BinaryContent> binary(SignedInPerson person, SourceId source, String reference);

    /** When this node last had a good answer from the source, for anybody; empty if not since it started. */
    Optional<Instant> lastSeen(SourceId source);
}
