package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.Versions;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.Outcome;

/** Reads what one item said before. */
record EarlierReads(Reach reach, SingleReads singles) {

    /** More than this nobody reads; that there are more is said. */
    private static final int MOST = 20;

    Answer<Versions> of(RecordSource source, SignedInPerson person, String type, String id) {
        BaseUrl base = new BaseUrl(source.base());
        Optional<URI> item = base.resource(type, id);
        if (item.isEmpty()) {
            return new Answer.NotFound<>();
        }
        Page page = new Page();
        URI address = URI.create(item.get() + "/_history?_count=" + MOST);
        Outcome<Page> outcome = reach.client()
                .get(source, person, address, (status, body) -> reach.reader().bundle(base.uri(), body, page));
        return switch (outcome) {
            case Outcome.Failed<Page> failed -> SingleReads.refusal(failed);
            case Outcome.Ok<Page> ok -> {
                List<Resource> versions = new ArrayList<>();
                for (Entry entry : page.entries()) {
                    if (entry instanceof Entry.Readable found
                            && found.type().equals(type)
                            && found.id().equals(id)
                            && singles.isHers(source, person, found)) {
                        versions.add(found.resource());
                    }
                }
                boolean all =
                        versions.size() == page.entries().size() && page.next().isEmpty();
                yield versions.isEmpty()
                        ? new Answer.NotFound<>()
                        : new Answer.Found<>(new Versions(versions, all), Optional.empty());
            }
        };
    }
}
