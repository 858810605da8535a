package uk.onelondon.sharing.rules;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule applies to (rule R3): every element that is not empty must match, and of its repeats one suffices. The
 * first four are the context, the others the data.
 *
 * @param actions codes as stated, so that an unknown one is not lost
 * @param period when this rule holds; at the root it says when the Consent is live
 * @param classes resource types, profiles and kinds of document
 * @param dataPeriod when the data are from
 */
public record Criteria(
        Set<Purpose> purposes,
        Set<Name> actors,
        Set<Code> actions,
        Optional<Span> period,
        Set<Code> classes,
        Set<Code> codes,
        Set<Code> labels,
        Optional<Span> dataPeriod,
        Set<DataReference> data) {

    /** Applies to everything. */
    public static final Criteria NONE = new Criteria(
            Set.of(), Set.of(), Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty(), Set.of());

    /** Nothing is mutable after this. */
    public Criteria {
        purposes = Set.copyOf(purposes);
        actors = Set.copyOf(actors);
        actions = Set.copyOf(actions);
        classes = Set.copyOf(classes);
        codes = Set.copyOf(codes);
        labels = Set.copyOf(labels);
        data = Set.copyOf(data);
    }

    /** A named item, and which items it stands for (FHIR R4 consent-data-meaning). */
    public record DataReference(Meaning meaning, Name name) {}

    /** How data relate to what is named. */
    public enum Meaning {
        /** The item itself. */
        INSTANCE,
        /** The item, what it refers to and what refers to it; IHE PCF uses it for all data of an encounter. */
        RELATED,
        /** The item and what refers to it. */
        DEPENDENTS,
        /** What the named one wrote. */
        AUTHOREDBY
    }

    /** The same, for these actors only. */
    public Criteria with(Set<Name> others) {
        return new Criteria(purposes, others, actions, period, classes, codes, labels, dataPeriod, data);
    }

    boolean restrictsData() {
        return !classes.isEmpty() || !codes.isEmpty() || !labels.isEmpty() || dataPeriod.isPresent() || !data.isEmpty();
    }

    /** Whether anything but the period is stated. */
    boolean restricts() {
        return restrictsData() || !purposes.isEmpty() || !actors.isEmpty() || !actions.isEmpty();
    }
}
