package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.When;
import uk.onelondon.record.joining.Difference.Field;
import uk.onelondon.record.joining.Difference.Said;
import uk.onelondon.record.joining.Difference.Value;

/** What the sources of one fact do not say alike, those that somebody has to settle first. */
final class Differences {

    private final List<? extends RecordEntry> sources;
    private final List<Difference> found = new ArrayList<>();

    private Differences(List<? extends RecordEntry> sources) {
        this.sources = sources;
    }

    static List<Difference> between(List<? extends RecordEntry> sources) {
        Differences differences = new Differences(sources);
        differences.all(sources.getFirst());
        List<Difference> settledFirst = new ArrayList<>(
                differences.found.stream().filter(Difference::conflict).toList());
        differences.found.stream().filter(one -> !one.conflict()).forEach(settledFirst::add);
        return settledFirst;
    }

    private void all(RecordEntry lead) {
        status(lead.kind());
        switch (lead) {
            case AllergyEntry allergy -> {
                each(
                        Field.SEVERITY,
                        true,
                        AllergyEntry.class,
                        a -> Optional.of(a.severity())
                                .filter(severity -> severity != AllergyEntry.Severity.NOT_SAID)
                                .map(Difference.HowBad::new));
                each(
                        Field.DANGER,
                        true,
                        AllergyEntry.class,
                        a -> Optional.of(a.danger())
                                .filter(danger -> danger != AllergyEntry.Danger.NOT_SAID
                                        && danger != AllergyEntry.Danger.UNABLE_TO_ASSESS)
                                .map(Difference.HowDangerous::new));
                each(Field.REACTION, false, AllergyEntry.class, Differences::reactions);
            }
            case MedicineEntry medicine -> doses();
            case ConditionEntry condition -> {
                each(Field.DATE, false, RecordEntry.class, Differences::day);
                each(Field.ENDED, false, ConditionEntry.class, c -> moment(c.ended()));
            }
            case ResultEntry result ->
                each(
                        Field.FINDING,
                        true,
                        ResultEntry.class,
                        r -> Finding.of(r.value()).isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Difference.Found(r.value())));
            case GeneralEntry general -> {
                days();
                each(Field.BATCH, true, RecordEntry.class, entry -> detail(entry, Label.BATCH));
                each(Field.DOSE_NUMBER, true, RecordEntry.class, entry -> detail(entry, Label.DOSE_NUMBER));
            }
        }
        each(Field.NAME, false, RecordEntry.class, Differences::name);
    }

    /** Statuses that cannot both be right: it counts and it does not, it goes on and it is over. */
    private void status(EntryKind kind) {
        List<Said> said = new ArrayList<>();
        for (RecordEntry source : sources) {
            if (source.status() != EntryStatus.NOT_SAID && source.status() != EntryStatus.NOT_KNOWN) {
                said.add(new Said(source.id(), new Difference.Standing(source.status())));
            }
        }
        if (kinds(said) > 1) {
            boolean conflict = sources.stream()
                            .filter(source -> source.status() != EntryStatus.NOT_SAID)
                            .map(source -> standing(kind, source.status()))
                            .distinct()
                            .count()
                    > 1;
            found.add(new Difference(Field.STATUS, conflict, said));
        }
    }

    private static String standing(EntryKind kind, EntryStatus status) {
        if (!status.counts() || kind == EntryKind.MEDICINE) {
            return status.counts() && MedicineRule.takenNow(status) ? "now" : status.counts() ? "over" : "never";
        }
        return status.current() ? "now" : "over";
    }

    private void doses() {
        List<MedicineEntry> taken = new ArrayList<>();
        for (RecordEntry source : sources) {
            if (source instanceof MedicineEntry medicine && MedicineRule.takenNow(medicine.status())) {
                taken.add(medicine);
            }
        }
        boolean conflict = Dose.conflict(taken);
        each(Field.DOSE, conflict, MedicineEntry.class, medicine -> words(Dose.text(medicine)));
    }

    /** Two days are a conflict; a day and its month, or a day and a time of it, are not. */
    private void days() {
        boolean conflict = sources.stream()
                        .map(source -> Timing.of(source.when()))
                        .filter(Timing::day)
                        .map(Timing::first)
                        .distinct()
                        .count()
                > 1;
        each(Field.DATE, conflict, RecordEntry.class, Differences::day);
    }

    private <S extends RecordEntry> void each(
            Field field, boolean conflict, Class<S> type, Function<S, Optional<? extends Value>> value) {
        List<Said> said = new ArrayList<>();
        for (RecordEntry source : sources) {
            if (type.isInstance(source)) {
                value.apply(type.cast(source)).ifPresent(given -> said.add(new Said(source.id(), given)));
            }
        }
        if (kinds(said) > 1) {
            found.add(new Difference(field, conflict, said));
        }
    }

    private static long kinds(List<Said> said) {
        return said.stream().map(one -> comparable(one.value())).distinct().count();
    }

    private static Object comparable(Value value) {
        return switch (value) {
            case Difference.Found(var found) -> Finding.of(found);
            case Difference.Words(String text) -> Folded.of(text).strip();
            case Difference.Moment(When when) -> when;
            case Difference.Standing standing -> standing;
            case Difference.HowBad bad -> bad;
            case Difference.HowDangerous dangerous -> dangerous;
        };
    }

    private static Optional<Value> reactions(AllergyEntry allergy) {
        return words(allergy.reactions().stream()
                .flatMap(reaction -> reaction.signs().stream())
                .map(Concept::said)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    private static Optional<Value> name(RecordEntry entry) {
        return entry.facts().what().given().map(Concept::said).flatMap(Differences::words);
    }

    private static Optional<Value> detail(RecordEntry entry, Label label) {
        return entry.facts().details().stream()
                .filter(detail -> detail.label() == label)
                .flatMap(detail -> detail.value() instanceof Detail.Words text
                        ? words(text.text()).stream()
                        : Optional.<Value>empty().stream())
                .findFirst();
    }

    private static Optional<Value> day(RecordEntry entry) {
        return moment(entry.when());
    }

    private static Optional<Value> moment(When when) {
        return when instanceof When.Unknown ? Optional.empty() : Optional.of(new Difference.Moment(when));
    }

    private static Optional<Value> words(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Difference.Words(text));
    }
}
