package uk.onelondon.sharing.fhir;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Code;
import uk.onelondon.sharing.rules.Consents;
import uk.onelondon.sharing.rules.Decision;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Judge;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.Subject;
import uk.onelondon.sharing.rules.fhir.ConsentReader;
import uk.onelondon.sharing.rules.fhir.ItemReader;

/** Looks at a record through the engine that the shared record itself asks. */
@Component
class RuledEyes implements OtherEyes {

    private static final String DRAFT = "draft";

    private final HubRecord hub;
    private final SharedRecord record;
    private final RecordSources sources;
    private final CachedItems cached;
    private final InstantSource clock;
    private final ChoiceMapper mapper;
    private final ConsentReader consents = new ConsentReader();
    private final ItemReader items = new ItemReader();

    RuledEyes(HubRecord hub, SharedRecord record, RecordSources sources, CachedItems cached, InstantSource clock) {
        this.hub = hub;
        this.record = record;
        this.sources = sources;
        this.cached = cached;
        this.clock = clock;
        this.mapper = new ChoiceMapper(new EntryAddresses(sources));
    }

    @Override
    public EyesRead through(SignedInPerson person, Viewpoint who, Set<String> types, Optional<Choice> draft) {
        Optional<List<SharingConsent>> live = consents(person, draft);
        if (live.isEmpty()) {
            return new EyesRead.NotReadable();
        }
        CachedItems.Arrived arrived = cached.of(person, types);
        Judge judge = judge(person, live.get(), arrived.items().values(), who);
        Map<EntryId, Decision> hidden = new LinkedHashMap<>();
        arrived.items().forEach((id, item) -> {
            Decision decision = judge.decide(item);
            if (!decision.permitted()) {
                hidden.put(id, decision);
            }
        });
        return new EyesRead.Seen(arrived.items().keySet(), hidden, arrived.complete());
    }

    @Override
    public Optional<Map<Viewpoint, Map<EntryId, Decision>>> entry(
            SignedInPerson person, List<EntryId> places, List<Viewpoint> who) {
        Map<EntryId, Item> told = new LinkedHashMap<>();
        places.forEach(place -> item(person, place).ifPresent(item -> told.put(place, item)));
        Optional<List<SharingConsent>> live = consents(person, Optional.empty());
        if (told.size() != places.size() || live.isEmpty()) {
            return Optional.empty();
        }
        Map<Viewpoint, Map<EntryId, Decision>> seen = new LinkedHashMap<>();
        for (Viewpoint eyes : who) {
            Judge judge = judge(person, live.get(), told.values(), eyes);
            Map<EntryId, Decision> decided = new HashMap<>();
            told.forEach((id, item) -> decided.put(id, judge.decide(item)));
            seen.put(eyes, decided);
        }
        return Optional.of(seen);
    }

    @Override
    public Optional<Decision> about(SignedInPerson person, Viewpoint who, Optional<PrivateKind> kind, Choice draft) {
        Observation something = new Observation();
        something.setId("Observation/something");
        something
                .getMeta()
                .addSecurity(kind.map(ChoiceCodes::label).orElseGet(() -> new Coding(Code.CONFIDENTIALITY, "N", null)));
        person.nhsNumber()
                .ifPresent(number -> something
                        .getSubject()
                        .getIdentifier()
                        .setSystem(NhsNumber.SYSTEM)
                        .setValue(number.digits()));
        Item item = items.read(something, "");
        return consents(person, Optional.of(draft))
                .map(live -> judge(person, live, List.of(item), who).decide(item));
    }

    private Optional<Item> item(SignedInPerson person, EntryId place) {
        return record.one(person, place.source(), place.type(), place.id())
                        instanceof Answer.Found<Resource>(Resource found, var version)
                ? sources.byId(place.source())
                        .map(source -> items.read(found, source.base().toString()))
                : Optional.empty();
    }

    /** All that was read with her own token is hers, so that every name it has for her is hers. */
    private Judge judge(SignedInPerson person, List<SharingConsent> live, Iterable<Item> about, Viewpoint who) {
        Set<Name> names = new HashSet<>();
        person.nhsNumber().ifPresent(number -> names.add(Name.identifier(NhsNumber.SYSTEM, number.digits())));
        live.forEach(consent -> names.addAll(consent.patient()));
        about.forEach(item -> names.addAll(item.subjects()));
        Actors actors = new Actors(sources.hub().base().toString());
        Directory directory = actors.directory(who);
        Choices choices = names.isEmpty()
                ? Choices.unreadable()
                : Consents.compile(new Subject(names, Set.of()), live, directory, List.of());
        return choices.judge(actors.access(who, clock.instant()));
    }

    /** As the hub has them now, the draft in the place of the one it would replace; empty if not all can be read. */
    private Optional<List<SharingConsent>> consents(SignedInPerson person, Optional<Choice> draft) {
        if (!(hub.items(person, "Consent", Map.of())
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items found, var version)
                && found.complete())) {
            return Optional.empty();
        }
        String base = sources.hub().base().toString();
        List<SharingConsent> live = new ArrayList<>();
        String her = "";
        for (Resource item : found.items()) {
            if (item instanceof Consent consent) {
                her = consent.getPatient().getReference();
                boolean replaced = draft.filter(choice -> mapper.family(consent)
                                .filter(choice.family()::equals)
                                .isPresent())
                        .isPresent();
                if (!replaced) {
                    live.add(consents.read(consent, base));
                }
            }
        }
        String patient = her.isEmpty() ? "Patient/" + DRAFT : her;
        draft.ifPresent(choice -> live.add(consents.read(written(choice, patient), base)));
        return Optional.of(live);
    }

    private Consent written(Choice choice, String patient) {
        Consent consent = mapper.write(choice, patient, new UUID(0, 0), clock.instant());
        consent.setId("Consent/" + DRAFT);
        return consent;
    }
}
