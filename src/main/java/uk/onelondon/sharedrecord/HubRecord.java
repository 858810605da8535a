package uk.onelondon.sharedrecord;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;

/**
 * What a person keeps at the hub herself: the one place of the shared record that the app writes to, always as the
 * person. Scope for writing is asked for a write only. Nothing here throws for what the hub does.
 *
 * <p>An {@link Answer.Found} says that the hub has written, and what; after any other answer the writer must not say so.
 * {@link Answer.Unavailable} and {@link Answer.Unreadable} leave open whether it has; trying again is safe.
 */
public interface HubRecord {

    /**
     * Several items.
     *
     * @param complete false if some did not arrive or could not be read
     */
    record Items(List<Resource> items, boolean complete) {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Current items of a type that are about her.
     *
     * @param parameters further search parameters of the type, for example {@code questionnaire}
     */
    Answer<Items> items(SignedInPerson person, String type, Map<String, String> parameters);

    /** All versions of one item about her, newest first. */
    Answer<Items> versions(SignedInPerson person, String type, String id);

    /**
     * Makes an item, once however often it is sent: a second time gives what is there.
     *
     * @param item from the reference to her Patient at the hub; a Task, QuestionnaireResponse, Consent or DocumentReference with one identifier of
     *     system {@code urn:ietf:rfc:3986} whose value is a {@code urn:uuid:}
     */
    Answer<Resource> create(SignedInPerson person, Function<String, Resource> item);

    /**
     * Puts a new version in the place of the one that was read, and of no other.
     *
     * @param changed with its id
     * @param version the version id it was read at ({@code meta.versionId})
     * @return {@link Answer.ChangedElsewhere} if there is a newer one by now
     */
    Answer<Resource> update(SignedInPerson person, Resource changed, String version);
}
