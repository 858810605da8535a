package uk.onelondon.record.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.LookedUp;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;

/** Whom and what an entry points to without a word of what it is called. */
final class Unnamed {

    private Unnamed() {}

    /** The staff, organisations, places and products that can be looked up by their ids. */
    static Stream<EntryId> in(RecordEntry entry) {
        Facts facts = entry.facts();
        return Stream.of(
                        Stream.of(facts.recorder(), facts.organisation()),
                        facts.details().stream().flatMap(Unnamed::named),
                        entry instanceof MedicineEntry medicine ? Stream.of(medicine.product()) : Stream.<Named>empty(),
                        entry instanceof GeneralEntry general
                                ? general.contacts().stream().map(GeneralEntry.Contact::who)
                                : Stream.<Named>empty())
                .flatMap(named -> named)
                .filter(named -> named.said().isEmpty())
                .map(Named::target)
                .flatMap(Optional::stream)
                .filter(target -> LookedUp.TYPES.contains(target.type()));
    }

    private static Stream<Named> named(Detail detail) {
        return switch (detail.value()) {
            case Detail.Pointer(Named named) -> Stream.of(named);
            case Detail.Step step -> step.who().stream();
            case Detail.Words words -> Stream.empty();
            case Detail.Item item -> Stream.empty();
            case Detail.Moment moment -> Stream.empty();
            case Detail.Pair pair -> Stream.empty();
            case Detail.File file -> Stream.empty();
        };
    }
}
