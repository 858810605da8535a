package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.BaseUrl.Parameter;
import uk.onelondon.sharedrecord.http.BodyReader;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Finds a person at one source. What the source calls a match is believed only if it carries her NHS number: a server
 * that ignores the parameter, or mixes people up, must not show her somebody else.
 */
final class PatientSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PatientSearch.class);

    /** Statuses by which a server says that it does not offer {@code POST [type]/_search}. */
    private static final Set<Integer> NO_FORMS = Set.of(404, 405, 501);

    private static final int MOST = 8;
    private static final Pattern REFERENCE = Pattern.compile("Patient/([A-Za-z0-9\\-.]{1,64})");

    private final FhirClient client;
    private final FhirReader reader;
    private final RecordSource source;
    private final BaseUrl base;
    private final SignedInPerson person;
    private final NhsNumber number;
    private final Map<String, Entry.Readable> hers = new LinkedHashMap<>();
    private final List<UnreadableEntry> refused = new ArrayList<>();
    private final Set<SourceId> byAddress;

    /** @param byAddress sources known to take no search as a form; added to */
    PatientSearch(
            FhirClient client,
            FhirReader reader,
            RecordSource source,
            SignedInPerson person,
            NhsNumber number,
            Set<SourceId> byAddress) {
        this.client = client;
        this.reader = reader;
        this.source = source;
        this.base = new BaseUrl(source.base());
        this.person = person;
        this.number = number;
        this.byAddress = byAddress;
    }

    Match find() {
        Page page = new Page();
        Outcome<Page> outcome = ask(page);
        if (outcome instanceof Outcome.Failed<Page> failed) {
            return new Match.Failed(failed.reason());
        }
        page.entries().forEach(this::judge);
        if (hers.isEmpty()) {
            return refused.isEmpty() ? new Match.Unknown() : new Match.Refused(refused);
        }
        followLinks();
        return new Match.Known(List.copyOf(hers.values()), refused);
    }

    /**
     * By a form, so that her number is in no address and no proxy's log; in the address only for a server that does not
     * take a search as a form.
     */
    private Outcome<Page> ask(Page page) {
        List<Parameter> parameters = List.of(
                new Parameter("identifier", NhsNumber.SYSTEM + "|" + number.digits()),
                new Parameter("_count", Integer.toString(MOST)));
        BodyReader<Page> reading = (status, body) -> reader.bundle(base.uri(), body, page);
        if (!byAddress.contains(source.id())) {
            Outcome<Page> outcome =
                    client.search(source, person, base.searchByForm("Patient"), BaseUrl.form(parameters), reading);
            if (!(outcome instanceof Outcome.Failed<Page> failed) || !NO_FORMS.contains(failed.status())) {
                return outcome;
            }
            LOG.warn(
                    "Source {} takes no search as a form ({}): numbers of people go into its addresses",
                    source.id(),
                    failed.status());
        }
        Outcome<Page> outcome = client.get(source, person, base.search("Patient", parameters), reading);
        if (outcome instanceof Outcome.Ok<Page>) {
            byAddress.add(source.id());
        }
        return outcome;
    }

    private void judge(Entry entry) {
        switch (entry) {
            case Entry.Readable found -> {
                if (found.resource() instanceof Patient patient && Patients.carries(patient, number)) {
                    hers.put(found.id(), found);
                } else {
                    refuse(found, Reason.NOT_HERS);
                }
            }
            case Entry.Unreadable bad ->
                refused.add(new UnreadableEntry(source.id(), bad.type(), bad.id(), bad.reason()));
        }
    }

    private void refuse(Entry.Readable found, Reason reason) {
        refused.add(new UnreadableEntry(source.id(), Optional.of(found.type()), Optional.of(found.id()), reason));
    }

    /** Patient.link both ways at the same source says that two Patients are one person (FHIR R4, Patient.link). */
    private void followLinks() {
        Deque<Entry.Readable> open = new ArrayDeque<>(hers.values());
        while (!open.isEmpty() && hers.size() < MOST) {
            Entry.Readable from = open.pop();
            for (String id : linked(from)) {
                if (!hers.containsKey(id) && hers.size() < MOST) {
                    read(id).filter(to -> linked(to).contains(from.id())).ifPresent(to -> {
                        hers.put(id, to);
                        open.add(to);
                    });
                }
            }
        }
        refused.removeIf(entry -> entry.id().filter(hers::containsKey).isPresent());
    }

    private List<String> linked(Entry.Readable entry) {
        return entry.resource() instanceof Patient patient
                ? patient.getLink().stream()
                        .map(link -> link.getOther().getReference())
                        .flatMap(reference -> id(reference).stream())
                        .distinct()
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    private Optional<String> id(String reference) {
        String prefix = base.uri() + "/";
        Matcher local = REFERENCE.matcher(
                reference != null && reference.startsWith(prefix)
                        ? reference.substring(prefix.length())
                        : String.valueOf(reference));
        return local.matches() ? Optional.of(local.group(1)) : Optional.empty();
    }

    private Optional<Entry.Readable> read(String id) {
        Optional<URI> address = base.resource("Patient", id);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Entry> outcome =
                client.get(source, person, address.get(), (status, body) -> reader.resource(base.uri(), body));
        return outcome instanceof Outcome.Ok<Entry>(Entry entry, var version)
                        && entry instanceof Entry.Readable found
                        && found.id().equals(id)
                ? Optional.of(found)
                : Optional.empty();
    }
}
