package uk.onelondon.sharing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.sharing.rules.Criteria.DataReference;

/** The data a rule states, ready to be compared with items (rules R3, R4 and R7). */
final class DataRule {

    private final Set<String> types;
    private final Set<Code> classes;
    private final Set<Code> codes;
    private final Optional<LabelRule> labels;
    private final Optional<Span> period;
    private final List<DataReference> references = new ArrayList<>();
    private final List<Authors> authors = new ArrayList<>();
    private final boolean everything;

    /** Names that surely or possibly stand for one author; the aliases are those of the author named. */
    private record Authors(Set<Name> certain, Set<Name> possible, Set<Name> aliases) {}

    DataRule(Criteria criteria, Provision.Type type, World world) {
        types = Set.copyOf(criteria.classes().stream()
                .filter(code -> code.system().equals(Code.RESOURCE_TYPES))
                .map(Code::code)
                .toList());
        classes = criteria.classes();
        codes = criteria.codes();
        labels = criteria.labels().isEmpty() ? Optional.empty() : Optional.of(new LabelRule(criteria.labels(), type));
        period = criteria.dataPeriod();
        for (DataReference data : criteria.data()) {
            switch (data.meaning()) {
                case INSTANCE, RELATED, DEPENDENTS -> references.add(data);
                case AUTHOREDBY ->
                    authors.add(new Authors(
                            world.within(data.name(), true),
                            world.within(data.name(), false),
                            world.sameAs(data.name())));
            }
        }
        everything = !criteria.restrictsData();
    }

    Fit fit(Item item) {
        if (everything) {
            return Fit.YES;
        }
        Fit fit = classes.isEmpty() ? Fit.YES : ofClass(item);
        if (fit != Fit.NO && !codes.isEmpty()) {
            fit = fit.and(item.codes().isEmpty() ? Fit.PERHAPS : Fit.of(meet(codes, item.codes())));
        }
        if (fit != Fit.NO && labels.isPresent()) {
            fit = fit.and(labels.get().fit(item.labels()));
        }
        if (fit != Fit.NO && period.isPresent()) {
            fit = fit.and(ofTime(period.get(), item));
        }
        boolean named = !references.isEmpty() || !authors.isEmpty();
        return fit != Fit.NO && named ? fit.and(ofNames(item)) : fit;
    }

    /** Whether a rule names this resource type itself. */
    boolean namesType(String type) {
        return types.contains(type);
    }

    private Fit ofClass(Item item) {
        return Fit.of(types.contains(item.type()) || meet(classes, item.classes()));
    }

    private static Fit ofTime(Span period, Item item) {
        if (item.dated().isEmpty()) {
            return Fit.PERHAPS;
        }
        Span dated = item.dated().get();
        if (period.holds(dated)) {
            return Fit.YES;
        }
        return period.meets(dated) ? Fit.PERHAPS : Fit.NO;
    }

    private Fit ofNames(Item item) {
        for (DataReference reference : references) {
            if (matches(reference, item)) {
                return Fit.YES;
            }
        }
        Fit fit = Fit.NO;
        for (Authors author : authors) {
            fit = fit.or(ofAuthor(author, item));
        }
        return fit;
    }

    private static boolean matches(DataReference reference, Item item) {
        Name name = reference.name();
        boolean itself = item.name().isPresent() && item.name().get().equals(name);
        return switch (reference.meaning()) {
            case INSTANCE, AUTHOREDBY -> itself;
            case DEPENDENTS -> itself || item.refersTo().contains(name);
            case RELATED ->
                itself || item.refersTo().contains(name) || item.referredToBy().contains(name);
        };
    }

    private static Fit ofAuthor(Authors author, Item item) {
        if (meet(author.certain(), item.authors())) {
            return Fit.YES;
        }
        boolean other = false;
        for (Name known : item.authors()) {
            for (Name alias : author.aliases()) {
                other |= World.comparable(alias, known);
            }
        }
        return meet(author.possible(), item.authors()) || !other ? Fit.PERHAPS : Fit.NO;
    }

    private static <T> boolean meet(Set<T> one, Set<T> other) {
        for (T each : other) {
            if (one.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
