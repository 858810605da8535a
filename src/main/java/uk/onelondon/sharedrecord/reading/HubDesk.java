package uk.onelondon.sharedrecord.reading;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.BaseUrl.Parameter;
import uk.onelondon.sharedrecord.http.Outcome;

/** The hub over HTTP. */
final class HubDesk implements HubRecord {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private final RecordSource hub;
    private final BaseUrl base;
    private final Reach reach;
    private final FhirClient writer;
    private final FhirContext fhir;

    /** @param writer a client whose tokens have the scope for writing */
    HubDesk(RecordSource hub, Reach reach, FhirClient writer, FhirContext fhir) {
        this.hub = hub;
        this.base = new BaseUrl(hub.base());
        this.reach = reach;
        this.writer = writer;
        this.fhir = fhir;
    }

    @Override
    public Answer<Items> items(SignedInPerson person, String type, Map<String, String> parameters) {
        return switch (patients(person)) {
            case Outcome.Failed<Set<String>> failed -> SingleReads.refusal(failed);
            case Outcome.Ok<Set<String>>(Set<String> own, var version) -> {
                List<Parameter> wishes = new ArrayList<>();
                wishes.add(new Parameter(
                        "patient", own.stream().map(id -> "Patient/" + id).collect(Collectors.joining(","))));
                parameters.forEach((name, value) -> wishes.add(new Parameter(name, value)));
                wishes.add(new Parameter("_count", Integer.toString(PAGE)));
                yield pages(person, type, base.search(type, wishes), own);
            }
        };
    }

    @Override
    public Answer<Items> versions(SignedInPerson person, String type, String id) {
        Optional<URI> item = base.resource(type, id);
        if (item.isEmpty()) {
            return new Answer.NotFound<>();
        }
        return switch (patients(person)) {
            case Outcome.Failed<Set<String>> failed -> SingleReads.refusal(failed);
            case Outcome.Ok<Set<String>>(Set<String> own, var version) ->
                pages(person, type, URI.create(item.get() + "/_history?_count=" + PAGE), own);
        };
    }

    @Override
    public Answer<Resource> create(SignedInPerson person, Function<String, Resource> item) {
        return switch (patients(person)) {
            case Outcome.Failed<Set<String>> failed -> SingleReads.refusal(failed);
            case Outcome.Ok<Set<String>>(Set<String> own, var version) -> {
                Resource made = item.apply("Patient/" + own.iterator().next());
                Identifier name = identifier(made);
                URI address = base.search(made.fhirType(), List.of());
                Map<String, String> headers =
                        Map.of("If-None-Exist", "identifier=" + name.getSystem() + "|" + name.getValue());
                yield sent(person, new FhirClient.Write("POST", withoutQuery(address), json(made), headers), made, own);
            }
        };
    }

    @Override
    public Answer<Resource> update(SignedInPerson person, Resource changed, String version) {
        Optional<URI> address = base.resource(
                changed.fhirType(), String.valueOf(changed.getIdElement().getIdPart()));
        if (address.isEmpty() || !version.matches("[A-Za-z0-9.-]{1,64}")) {
            return new Answer.NotFound<>();
        }
        return switch (patients(person)) {
            case Outcome.Failed<Set<String>> failed -> SingleReads.refusal(failed);
            case Outcome.Ok<Set<String>>(Set<String> own, var read) -> {
                Map<String, String> headers = Map.of("If-Match", "W/\"" + version + "\"");
                yield sent(person, new FhirClient.Write("PUT", address.get(), json(changed), headers), changed, own);
            }
        };
    }

    /** Written only if the hub answers with the item, of the type sent, about her. */
    private Answer<Resource> sent(SignedInPerson person, FhirClient.Write write, Resource item, Set<String> own) {
        Outcome<Entry> outcome = writer.write(
                hub, person, write, (status, body) -> reach.reader().resource(base.uri(), body));
        if (outcome instanceof Outcome.Failed<Entry> failed && isOurFault(failed.status())) {
            return new Answer.Refused<>(false);
        }
        return SingleReads.answer(
                outcome, entry -> readable(entry, item.fhirType(), own).map(Entry.Readable::resource));
    }

    private Answer<Items> pages(SignedInPerson person, String type, URI first, Set<String> own) {
        List<Resource> items = new ArrayList<>();
        boolean complete = true;
        Optional<URI> next = Optional.of(first);
        for (int pages = 0; next.isPresent() && pages < MOST_PAGES; pages++) {
            Page page = new Page();
            Outcome<Page> outcome = reach.client()
                    .get(
                            hub,
                            person,
                            next.get(),
                            (status, body) -> reach.reader().keepingContent().bundle(base.uri(), body, page));
            if (outcome instanceof Outcome.Failed<Page> failed) {
                return SingleReads.refusal(failed);
            }
            for (Entry entry : page.entries()) {
                Optional<Entry.Readable> hers = readable(entry, type, own);
                hers.ifPresent(found -> items.add(found.resource()));
                complete &= hers.isPresent();
            }
            next = page.next().flatMap(base::inside);
        }
        return new Answer.Found<>(new Items(items, complete && next.isEmpty()), Optional.empty());
    }

    private static Optional<Entry.Readable> readable(Entry entry, String type, Set<String> own) {
        return switch (entry) {
            case Entry.Readable found
            when found.type().equals(type)
                    && found.subject().filter(own::contains).isPresent() -> Optional.of(found);
            case Entry.Readable other -> Optional.empty();
            case Entry.Unreadable bad -> Optional.empty();
        };
    }

    /** Who she is at the hub, the first of them the one to write under. */
    private Outcome<Set<String>> patients(SignedInPerson person) {
        Optional<NhsNumber> number = person.nhsNumber();
        if (number.isEmpty()) {
            return Outcome.failed(Reason.NO_NHS_NUMBER);
        }
        Set<String> known = reach.patients().ids(hub, person, number.get());
        if (!known.isEmpty()) {
            return new Outcome.Ok<>(new TreeSet<>(known), Optional.empty());
        }
        return switch (reach.patients().find(hub, person, number.get())) {
            case Match.Known hers -> new Outcome.Ok<>(new TreeSet<>(hers.ids()), Optional.empty());
            case Match.Unknown none -> Outcome.failed(Reason.NOT_THERE);
            case Match.Refused others -> Outcome.failed(Reason.NOT_MATCHED);
            case Match.Failed failed -> Outcome.failed(failed.reason());
        };
    }

    private static boolean isOurFault(int status) {
        return status == 400 || status == 409 || status == 413 || status == 422 || status == 428;
    }

    private String json(Resource item) {
        return fhir.newJsonParser().encodeResourceToString(item);
    }

    private static URI withoutQuery(URI address) {
        String text = address.toString();
        return URI.create(text.endsWith("?") ? text.substring(0, text.length() - 1) : text);
    }

    private static Identifier identifier(Resource item) {
        return switch (item) {
            case Task task -> task.getIdentifierFirstRep();
            case QuestionnaireResponse words -> words.getIdentifier();
            case Consent choice -> choice.getIdentifierFirstRep();
            case DocumentReference receipt -> receipt.getIdentifierFirstRep();
            default -> throw new IllegalArgumentException("The hub takes no " + item.fhirType() + " from the app");
        };
    }
}
