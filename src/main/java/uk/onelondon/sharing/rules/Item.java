package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of one item that rules ask for. An empty set or Optional is a fact that nobody states: it counts as a match
 * for a deny and as no match for a permit (rule R4). So an item that a labeller has looked at and found harmless must
 * carry a label that says so, v3-Confidentiality {@code N}; an item with no label is an item nobody looked at.
 *
 * @param name the item's reference; empty for one without an id, as most contained ones are
 * @param type FHIR type
 * @param subjects names of all patients it is about; empty if it is about nobody or nobody says
 * @param classes profiles, kinds of document and other codes of what it is, beside its type
 * @param codes codes of its content and of its category
 * @param labels security labels
 * @param dated when the data are from: the clinical time, else the time of writing
 * @param authors names of everybody who wrote, performed or asserted it
 * @param refersTo names of the items it refers to
 * @param referredToBy names of the items known to refer to it; who judges items together adds them, and none is taken
 *     as none
 * @param embedded items inside it: contained resources, entries of a Bundle (rule R11)
 */
public record Item(
        Optional<Name> name,
        String type,
        Set<Name> subjects,
        Set<Code> classes,
        Set<Code> codes,
        Labels labels,
        Optional<Span> dated,
        Set<Name> authors,
        Set<Name> refersTo,
        Set<Name> referredToBy,
        List<Item> embedded) {

    /** Nothing is mutable after this. */
    public Item {
        subjects = Set.copyOf(subjects);
        classes = Set.copyOf(classes);
        codes = Set.copyOf(codes);
        authors = Set.copyOf(authors);
        refersTo = Set.copyOf(refersTo);
        referredToBy = Set.copyOf(referredToBy);
        embedded = List.copyOf(embedded);
    }
}
