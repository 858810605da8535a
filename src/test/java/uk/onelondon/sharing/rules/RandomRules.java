package uk.onelondon.sharing.rules;

import static uk.onelondon.sharing.rules.Given.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random trees, items and accesses over a vocabulary small enough that they meet. */
final class RandomRules {

    private static final List<Purpose> PURPOSES = List.of(Purpose.TREAT, Purpose.ETREAT, Purpose.HRESCH);
    private static final List<Name> ACTORS = List.of(DOCTOR, Name.reference("Practitioner/other"));
    private static final List<String> LABELS = List.of("N", "R", "HIV", "ETH", "ETHUD");
    private static final List<String> TYPES = List.of("Observation", "Condition");
    private static final List<List<String>> ITEM_LABELS = List.of(
            List.of(),
            List.of("N"),
            List.of("R"),
            List.of("HIV", "R"),
            List.of("ETH", "R"),
            List.of("ETHUD", "R"),
            List.of("HIV", "ETHUD", "R"),
            List.of("HIV"));

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Provision root() {
        return provision(3, true);
    }

    Provision provision(int depth, boolean typed) {
        List<Provision> nested = new ArrayList<>();
        while (depth > 0 && nested.size() < 3 && chance(60)) {
            nested.add(provision(depth - 1, false));
        }
        Optional<Provision.Type> type = typed || chance(70)
                ? Optional.of(chance(50) ? Provision.Type.PERMIT : Provision.Type.DENY)
                : Optional.empty();
        return new Provision(type, criteria(), nested);
    }

    Criteria criteria() {
        Set<Purpose> purposes = new HashSet<>();
        if (chance(35)) {
            purposes.add(one(PURPOSES));
        }
        Set<Name> actors = chance(25) ? Set.of(one(ACTORS)) : Set.of();
        Optional<Span> period = chance(10)
                ? Optional.of(Span.ofDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, chance(50) ? 5 : 6, 9)))
                : Optional.empty();
        Set<Code> classes = chance(25) ? Set.of(new Code(Code.RESOURCE_TYPES, one(TYPES))) : Set.of();
        Set<String> labels = new HashSet<>();
        if (chance(45)) {
            labels.add(one(LABELS));
            if (chance(30)) {
                labels.add(one(LABELS));
            }
        }
        Optional<Span> dataPeriod = chance(15)
                ? Optional.of(Span.ofDays(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)))
                : Optional.empty();
        return new Criteria(
                purposes,
                actors,
                Set.of(),
                period,
                classes,
                Set.of(),
                coded(labels.toArray(String[]::new)),
                dataPeriod,
                Set.of());
    }

    Item item() {
        String[] labels = one(ITEM_LABELS).toArray(String[]::new);
        Item item = Given.of(one(TYPES), labels);
        Optional<Span> dated =
                chance(20) ? Optional.empty() : Optional.of(Span.ofDay(LocalDate.of(chance(50) ? 2022 : 2020, 6, 13)));
        return Given.with(item, dated, item.authors(), item.codes());
    }

    Access access() {
        Actor.Staff actor = chance(20) ? Given.staff() : Given.staff(one(ACTORS));
        return chance(10) ? Given.access(actor) : Given.access(actor, one(PURPOSES));
    }
}
