package uk.onelondon.sharing.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;
import uk.onelondon.sharing.choices.SharingChoices;
import uk.onelondon.sharing.choices.SharingOutcome;

/** Choices kept in memory, by a hub that answers as a test wants. */
final class KeptChoices implements SharingChoices {

    final List<ImportedChoice> imported = new ArrayList<>();
    final List<ReceiptDraft> receipts = new ArrayList<>();
    private final Map<Family, List<KeptChoice>> versions = new EnumMap<>(Family.class);
    private Optional<SharingOutcome> answer = Optional.empty();
    private Optional<ChoicesRead> read = Optional.empty();

    KeptChoice keep(Choice choice) {
        return keep(choice, RecordUnderTest.NOON, Optional.empty());
    }

    private KeptChoice keep(Choice choice, Instant at, Optional<UUID> receipt) {
        List<KeptChoice> all = versions.computeIfAbsent(choice.family(), family -> new ArrayList<>());
        KeptChoice kept =
                new KeptChoice(choice, "c-" + choice.family().key(), Integer.toString(all.size() + 1), at, receipt);
        all.addFirst(kept);
        return kept;
    }

    /** The next save comes to this, and nothing is kept. */
    void answers(SharingOutcome outcome) {
        answer = Optional.of(outcome);
    }

    /** From now on reading comes to this. */
    void reads(ChoicesRead other) {
        read = Optional.of(other);
    }

    @Override
    public ChoicesRead read(SignedInPerson person) {
        return read.orElseGet(() -> {
            Map<Family, KeptChoice> now = new EnumMap<>(Family.class);
            versions.forEach((family, all) -> now.put(family, all.getFirst()));
            return new ChoicesRead.Known(now, imported, true);
        });
    }

    @Override
    public Optional<List<KeptChoice>> versions(SignedInPerson person, String id) {
        return Optional.of(versions.values().stream()
                .flatMap(List::stream)
                .filter(kept -> kept.id().equals(id))
                .toList());
    }

    @Override
    public SharingOutcome save(
            SignedInPerson person, Choice choice, Optional<KeptChoice.Held> before, ReceiptDraft read) {
        receipts.add(read);
        Optional<SharingOutcome> other = answer;
        answer = Optional.empty();
        return other.orElseGet(() ->
                new SharingOutcome.Saved(keep(choice, RecordUnderTest.NOON.plusSeconds(60), Optional.of(read.key()))));
    }

    @Override
    public Optional<Receipt> receipt(SignedInPerson person, KeptChoice kept) {
        return receipts.stream()
                .filter(draft -> kept.receipt().filter(draft.key()::equals).isPresent())
                .findFirst()
                .map(draft -> new Receipt(
                        draft.key(),
                        kept.choice().family(),
                        kept.madeAt(),
                        draft.language(),
                        draft.screens(),
                        draft.said(),
                        draft.told(),
                        draft.asked(),
                        "00ff",
                        true));
    }
}
