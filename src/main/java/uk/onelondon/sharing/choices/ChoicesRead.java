package uk.onelondon.sharing.choices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of asking for a person's choices. */
public sealed interface ChoicesRead {

    /**
     * These.
     *
     * @param kept at most one for each family, in force or over
     * @param imported live ones that were not made here
     * @param complete false if some could not be read
     */
    record Known(Map<Family, KeptChoice> kept, List<ImportedChoice> imported, boolean complete) implements ChoicesRead {

        /** Copies both. */
        public Known {
            kept = Map.copyOf(kept);
            imported = List.copyOf(imported);
        }

        /** Her choice for a family. */
        public Optional<KeptChoice> of(Family family) {
            return Optional.ofNullable(kept.get(family));
        }

        /** The version that a new choice for a family replaces. */
        public Optional<KeptChoice.Held> held(Family family) {
            return of(family)
                    .map(KeptChoice::held)
                    .or(() -> imported.stream()
                            .filter(other ->
                                    other.inPlaceOf().filter(family::equals).isPresent())
                            .findFirst()
                            .map(ImportedChoice::held));
        }
    }

    /** The hub cannot be read now, or does not know her; {@code signInAgain} if a fresh sign-in can help. */
    record NotReadable(boolean signInAgain) implements ChoicesRead {}
}
