package uk.onelondon.sharing.rules;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides the items of one access. Immutable; made by {@link Choices#judge}. */
public final class Judge {

    private static final Decision CLOSED = Decision.deny(Rule.R12, Reason.of("sharing.reason.r12.unreadable"));

    private final List<Case> cases;

    private Judge(List<Case> cases) {
        this.cases = cases;
    }

    static Judge closed() {
        return new Judge(List.of());
    }

    /** Each purpose is a case of its own; none declared is one too. */
    static Judge of(Choices choices, Access access, Standing standing) {
        if (access.purposes().isEmpty()) {
            return new Judge(List.of(new Case(choices, access, Optional.empty(), standing)));
        }
        return new Judge(access.purposes().stream()
                .sorted(Comparator.comparing(Purpose::code))
                .map(purpose -> new Case(choices, access, Optional.of(purpose), standing))
                .toList());
    }

    /**
     * Decides an item by itself and by everything it embeds, however deep (rule R11); and for every purpose, of which each
     * must be allowed.
     */
    public Decision decide(Item item) {
        Decision whole = alone(item);
        if (!whole.permitted() || item.embedded().isEmpty()) {
            return whole;
        }
        Deque<Item> parts = new ArrayDeque<>(item.embedded());
        while (!parts.isEmpty()) {
            Item part = parts.pop();
            Decision decision = alone(part);
            if (!decision.permitted()) {
                return new Decision(false, Rule.R11, decision.consent(), Reason.of("sharing.reason.r11.part"));
            }
            parts.addAll(part.embedded());
        }
        return whole;
    }

    /**
     * Of the items this one or what it embeds refers to, those whose name must be taken out before it is shown, with its
     * display and the narrative, or else the holder must be denied (rule R11).
     *
     * @param items looks an item up; empty for one that does not exist here, whose name tells of nobody
     */
    public Set<Name> hiddenNames(Item item, Function<Name, Optional<Item>> items) {
        return item.refersTo().stream()
                .filter(name -> items.apply(name)
                        .filter(named -> !decide(named).permitted())
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Decision alone(Item item) {
        Decision first = CLOSED;
        for (int i = 0; i < cases.size(); i++) {
            Decision decision = cases.get(i).decide(item);
            if (!decision.permitted()) {
                return decision;
            }
            first = i == 0 ? decision : first;
        }
        return first;
    }
}
