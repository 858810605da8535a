package uk.onelondon.sharing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.ImportedChoice;

/** Works out what to tell and ask before a choice is saved. */
@Component
class Advisor {

    private final ChoiceDesk desk;

    Advisor(ChoiceDesk desk) {
        this.desk = desk;
    }

    Advice advise(
            SignedInPerson person, Draft draft, ChoicesRead.Known known, ChoiceWords words, Optional<Reading> reading) {
        List<Phrase> warnings = new ArrayList<>();
        for (ImportedChoice other : known.imported()) {
            contradiction(draft, other).ifPresent(warnings::add);
        }
        return new Advice(desk.texts(), warnings, Optional.empty());
    }

    /** Refusals win over permissions, whoever made them (rule R8). */
    private Optional<Phrase> contradiction(Draft draft, ImportedChoice other) {
        if (other.inPlaceOf().filter(draft.choice().family()::equals).isPresent()) {
            return Optional.of(desk.texts().get("sharing.advice.replaces"));
        }
        return other.families().contains(draft.choice().family())
                ? Optional.of(desk.texts()
                        .get(
                                "sharing.advice.imported-" + TextKey.of(other.effect()),
                                "keeper",
                                other.keeper().isEmpty()
                                        ? desk.texts()
                                                .get("sharing.imported.by-nobody")
                                                .text()
                                        : other.keeper()))
                : Optional.empty();
    }
}
