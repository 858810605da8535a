package uk.onelondon.sharing.fhir;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.KeptChoice.Held;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;
import uk.onelondon.sharing.choices.SharingChoices;
import uk.onelondon.sharing.choices.SharingOutcome;

/** Choices at the hub: one Consent for each family, each naming its receipt. */
@Component
class HubChoices implements SharingChoices {

    private static final String CONSENT = "Consent";
    private static final String DOCUMENT = "DocumentReference";

    private final HubRecord hub;
    private final SharedRecord record;
    private final RecordSources sources;
    private final InstantSource clock;
    private final ChoiceMapper mapper;

    HubChoices(HubRecord hub, SharedRecord record, RecordSources sources, InstantSource clock) {
        this.hub = hub;
        this.record = record;
        this.sources = sources;
        this.clock = clock;
        this.mapper = new ChoiceMapper(new EntryAddresses(sources));
    }

    @Override
    public ChoicesRead read(SignedInPerson person) {
        return switch (hub.items(person, CONSENT, Map.of())) {
            case Answer.Found<HubRecord.Items>(HubRecord.Items items, var version) -> sorted(items);
            case Answer.Refused<HubRecord.Items>(boolean signInAgain) -> new ChoicesRead.NotReadable(signInAgain);
            case Answer.NotFound<HubRecord.Items>(),
                    Answer.ChangedElsewhere<HubRecord.Items>(),
                    Answer.Unreadable<HubRecord.Items>(),
                    Answer.TooBig<HubRecord.Items>() -> new ChoicesRead.NotReadable(false);
            case Answer.Unavailable<HubRecord.Items> away -> new ChoicesRead.NotReadable(false);
        };
    }

    @Override
    public Optional<List<KeptChoice>> versions(SignedInPerson person, String id) {
        return hub.versions(person, CONSENT, id)
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                ? Optional.of(consents(items).stream()
                        .flatMap(consent -> mapper.read(consent).stream())
                        .toList())
                : Optional.empty();
    }

    @Override
    public SharingOutcome save(SignedInPerson person, Choice choice, Optional<Held> before, ReceiptDraft read) {
        Answer<Resource> receipt = hub.create(person, her -> ReceiptMapper.write(choice, read, her, clock.instant()));
        if (!(receipt instanceof Answer.Found<Resource>(Resource written, var version)
                && written instanceof DocumentReference document)) {
            return notSaved(receipt);
        }
        Answer<Resource> answer = before.map(held -> replace(person, choice, read.key(), document, held))
                .orElseGet(() -> hub.create(person, her -> mapper.write(choice, her, read.key(), clock.instant())));
        return switch (answer) {
            case Answer.Found<Resource>(Resource item, var now)
            when item instanceof Consent consent -> saved(person, consent, choice, read.key());
            case Answer.ChangedElsewhere<Resource>(), Answer.NotFound<Resource>() ->
                changed(person, choice, read.key());
            case Answer.Found<Resource> other -> new SharingOutcome.NotKnown();
            case Answer.Refused<Resource> refused -> notSaved(refused);
            case Answer.Unavailable<Resource> away -> notSaved(away);
            case Answer.Unreadable<Resource>(), Answer.TooBig<Resource>() -> new SharingOutcome.NotKnown();
        };
    }

    /** Found by its name, then read by itself, since only a single item comes with its content. */
    @Override
    public Optional<Receipt> receipt(SignedInPerson person, KeptChoice kept) {
        return kept.receipt()
                .flatMap(key -> document(person, key))
                .flatMap(id -> record.one(person, sources.hub().id(), DOCUMENT, id)
                                        instanceof Answer.Found<Resource>(Resource found, var version)
                                && found instanceof DocumentReference document
                        ? ReceiptMapper.read(document)
                        : Optional.empty());
    }

    private Optional<String> document(SignedInPerson person, UUID key) {
        return hub.items(person, DOCUMENT, Map.of("identifier", ReceiptMapper.token(key)))
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                ? items.items().stream()
                        .map(item -> item.getIdElement().getIdPart())
                        .findFirst()
                : Optional.empty();
    }

    private Answer<Resource> replace(
            SignedInPerson person, Choice choice, UUID receipt, DocumentReference document, Held before) {
        String her = document.getSubject().getReference();
        Consent next = mapper.write(choice, her, receipt, clock.instant());
        next.setId(before.id());
        return hub.update(person, next, before.version());
    }

    /** A create that found a choice already there gives that. */
    private SharingOutcome saved(SignedInPerson person, Consent now, Choice choice, UUID receipt) {
        return mapper.read(now)
                .filter(kept -> isThis(kept, choice, receipt))
                .<SharingOutcome>map(SharingOutcome.Saved::new)
                .orElseGet(() -> new SharingOutcome.ChangedElsewhere(read(person)));
    }

    /** The newer version may be this very one, kept by a first try whose answer was lost. */
    private SharingOutcome changed(SignedInPerson person, Choice choice, UUID receipt) {
        return switch (read(person)) {
            case ChoicesRead.Known now ->
                now.of(choice.family())
                        .filter(kept -> isThis(kept, choice, receipt))
                        .<SharingOutcome>map(SharingOutcome.Saved::new)
                        .orElseGet(() -> new SharingOutcome.ChangedElsewhere(now));
            case ChoicesRead.NotReadable(boolean signInAgain) ->
                signInAgain ? new SharingOutcome.NotAllowed(true) : new SharingOutcome.NotKnown();
        };
    }

    private static boolean isThis(KeptChoice kept, Choice choice, UUID receipt) {
        return kept.choice().equals(choice)
                && kept.receipt().filter(receipt::equals).isPresent();
    }

    private static SharingOutcome notSaved(Answer<Resource> answer) {
        return answer instanceof Answer.Refused<Resource>(boolean signInAgain)
                ? new SharingOutcome.NotAllowed(signInAgain)
                : new SharingOutcome.NotKnown();
    }

    private ChoicesRead sorted(HubRecord.Items items) {
        Map<Family, KeptChoice> kept = new EnumMap<>(Family.class);
        List<ImportedChoice> imported = new ArrayList<>();
        for (Consent consent : consents(items)) {
            Optional<KeptChoice> own = mapper.read(consent)
                    .filter(found -> !kept.containsKey(found.choice().family()));
            own.ifPresent(found -> kept.put(found.choice().family(), found));
            if (own.isEmpty() && (isLive(consent) || mapper.family(consent).isPresent())) {
                imported.add(ImportedMapper.read(consent, mapper.family(consent)));
            }
        }
        return new ChoicesRead.Known(kept, imported, items.complete());
    }

    /** Rule R1; one that begins later counts, since it will hold. */
    private boolean isLive(Consent consent) {
        return consent.getStatus() == ConsentState.ACTIVE
                && Days.read(consent.getProvision().getPeriod().getEndElement())
                        .filter(end -> end.isBefore(London.today(clock)))
                        .isEmpty();
    }

    private static List<Consent> consents(HubRecord.Items items) {
        return items.items().stream()
                .filter(Consent.class::isInstance)
                .map(Consent.class::cast)
                .toList();
    }
}
