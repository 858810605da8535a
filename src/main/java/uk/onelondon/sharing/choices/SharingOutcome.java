package uk.onelondon.sharing.choices;

/** What came of saving a choice. Only {@link Saved} may be told as saved. */
public sealed interface SharingOutcome {

    /** The hub says that it keeps it. */
    record Saved(KeptChoice kept) implements SharingOutcome {}

    /** There is another choice by now, made somewhere else; nothing was written. */
    record ChangedElsewhere(ChoicesRead now) implements SharingOutcome {}

    /** The hub does not take it; {@code signInAgain} if a fresh sign-in can help. */
    record NotAllowed(boolean signInAgain) implements SharingOutcome {}

    /** No answer that says so: perhaps kept, perhaps not. Saving again is safe. */
    record NotKnown() implements SharingOutcome {}
}
