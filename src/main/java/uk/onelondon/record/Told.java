package uk.onelondon.record;

import java.util.Optional;

/**
 * What the record says where a name or a value is expected. Saying nothing, saying "not known" and keeping it back
 * are three different things, and a reader is told which (FHIR R4, data-absent-reason).
 */
public sealed interface Told {

    /** It says this. */
    record Given(Concept concept) implements Told {}

    /** The place is empty. */
    record Missing() implements Told {}

    /** The organisation wrote down that it does not know. */
    record NotKnown() implements Told {}

    /** There is something, and the organisation keeps it back. */
    record Withheld() implements Told {}

    /** The concept, if one is given. */
    default Optional<Concept> given() {
        return this instanceof Given(Concept c) ? Optional.of(c) : Optional.empty();
    }
}
