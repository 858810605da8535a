package uk.onelondon.sharing.choices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.rules.Decision;

/**
 * A person's record as others would see it, by the same rules that the shared record holds. The Consents are read anew
 * for each question; what the record cannot tell now is not guessed.
 */
public interface OtherEyes {

    /**
     * Her whole record through somebody's eyes.
     *
     * @param types FHIR types of the entries to judge
     * @param draft a choice that is not saved, in the place of the saved one of its family
     */
    EyesRead through(SignedInPerson person, Viewpoint who, Set<String> types, Optional<Choice> draft);

    /** One entry, as told in several places, through the eyes of several; empty if it cannot be told now. */
    Optional<Map<Viewpoint, Map<EntryId, Decision>>> entry(
            SignedInPerson person, List<EntryId> places, List<Viewpoint> who);

    /**
     * What the rules say of something that need not be in the record: an item of a kind, or with none of the kinds.
     *
     * @return empty if the saved Consents cannot be read now
     */
    Optional<Decision> about(SignedInPerson person, Viewpoint who, Optional<PrivateKind> kind, Choice draft);

    /** What came of looking. */
    sealed interface EyesRead {

        /**
         * These are decided.
         *
         * @param judged every entry that was looked at
         * @param hidden those that are not shown, with why
         * @param complete false if more is coming or something could not be read
         */
        record Seen(Set<EntryId> judged, Map<EntryId, Decision> hidden, boolean complete) implements EyesRead {

            /** Copies both. */
            public Seen {
                judged = Set.copyOf(judged);
                hidden = Map.copyOf(hidden);
            }
        }

        /** The choices cannot be read now, so that nothing can be said. */
        record NotReadable() implements EyesRead {}
    }
}
