package uk.onelondon.sharing.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides the items of one access. Immutable; made by {@link Choices#judge}. */
public final class Judge {

    Judge() {}

    /**
     * Decides an item by itself and by everything it embeds (rule R11).
     */
    public Decision decide(Item item) {
        return Decision.deny(Rule.R12, Reason.of("sharing.reason.r12.unreadable"));
    }

    /**
     * Of the items this one refers to, those whose name must be taken out before it is shown, with the narrative, or else
     * the holder must be denied (rule R11).
     *
     * @param items looks an item up; empty for one that does not exist here, whose name tells of nobody
     */
    public Set<Name> hiddenNames(Item item, Function<Name, Optional<Item>> items) {
        return item.refersTo();
    }
}
