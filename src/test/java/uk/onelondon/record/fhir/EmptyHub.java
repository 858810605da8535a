package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;

/** A hub with nothing in it, which counts how often it is asked. */
public final class EmptyHub implements HubRecord {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer<Items> answer = new Answer.Found<>(new Items(List.of(), true), Optional.empty());

    int asked() {
        return asked.get();
    }

    void answers(Answer<Items> next) {
        answer = next;
    }

    @Override
    public Answer<Items> items(SignedInPerson person, String type, Map<String, String> parameters) {
        asked.incrementAndGet();
        return answer;
    }

    @Override
    public Answer<Items> versions(SignedInPerson person, String type, String id) {
        return new Answer.NotFound<>();
    }

    @Override
    public Answer<Resource> create(SignedInPerson person, Function<String, Resource> item) {
        return new Answer.NotFound<>();
    }

    @Override
    public Answer<Resource> update(SignedInPerson person, Resource changed, String version) {
        return new Answer.NotFound<>();
    }
}
