package uk.onelondon.record.fhir;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.Corrections;
import uk.onelondon.record.corrections.RequestDraft;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;

/** Requests to correct the record, as Tasks at the hub. */
@Component
class HubCorrections implements Corrections {

    private final HubRecord hub;
    private final RecordSources sources;
    private final InstantSource clock;

    HubCorrections(HubRecord hub, RecordSources sources, InstantSource clock) {
        this.hub = hub;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public RequestsRead all(SignedInPerson person) {
        return switch (hub.items(person, "Task", Map.of())) {
            case Answer.Found<HubRecord.Items>(HubRecord.Items items, var version) -> {
                List<CorrectionRequest> requests = tasks(items.items()).stream()
                        .map(task -> CorrectionMapper.read(task, sources))
                        .sorted(Comparator.comparing(CorrectionRequest::sentAt).reversed())
                        .toList();
                yield new RequestsRead.Listed(requests, items.complete());
            }
            case Answer.Refused<HubRecord.Items>(boolean signInAgain) -> new RequestsRead.NotReadable(signInAgain);
            case Answer.NotFound<HubRecord.Items>(),
                    Answer.ChangedElsewhere<HubRecord.Items>(),
                    Answer.Unreadable<HubRecord.Items>(),
                    Answer.TooBig<HubRecord.Items>() -> new RequestsRead.NotReadable(false);
            case Answer.Unavailable<HubRecord.Items> away -> new RequestsRead.NotReadable(false);
        };
    }

    @Override
    public RequestOutcome send(SignedInPerson person, RequestDraft draft) {
        if (all(person) instanceof RequestsRead.Listed(List<CorrectionRequest> sent, boolean complete)
                && sent.stream()
                                .filter(request -> request.sentOn().equals(London.today(clock)))
                                .count()
                        >= MOST_IN_A_DAY) {
            return new RequestOutcome.TooManyToday();
        }
        return outcome(hub.create(person, her -> CorrectionMapper.write(draft, sources, her, clock.instant())));
    }

    @Override
    public RequestOutcome withdraw(SignedInPerson person, CorrectionRequest request) {
        return change(person, request, task -> task.setStatus(Task.TaskStatus.CANCELLED));
    }

    @Override
    public RequestOutcome answer(SignedInPerson person, CorrectionRequest request, String more) {
        return change(person, request, task -> {
            CorrectionMapper.add(task, CorrectionMapper.MORE, more);
            return task.setStatus(Task.TaskStatus.REQUESTED);
        });
    }

    /** Changes the version she saw, and no other. */
    private RequestOutcome change(SignedInPerson person, CorrectionRequest request, UnaryOperator<Task> change) {
        Optional<Task> now = hub.items(person, "Task", Map.of("_id", request.id()))
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                ? tasks(items.items()).stream().findFirst()
                : Optional.empty();
        if (now.isEmpty()) {
            return new RequestOutcome.NotKnown();
        }
        if (!request.version().equals(now.get().getMeta().getVersionId())) {
            return new RequestOutcome.ChangedElsewhere();
        }
        return outcome(hub.update(person, change.apply(now.get()), request.version()));
    }

    private RequestOutcome outcome(Answer<Resource> answer) {
        return switch (answer) {
            case Answer.Found<Resource>(Resource item, var version)
            when item instanceof Task task -> new RequestOutcome.Done(CorrectionMapper.read(task, sources));
            case Answer.Found<Resource> other -> new RequestOutcome.NotKnown();
            case Answer.ChangedElsewhere<Resource>() -> new RequestOutcome.ChangedElsewhere();
            case Answer.Refused<Resource>(boolean signInAgain) -> new RequestOutcome.NotAllowed(signInAgain);
            case Answer.NotFound<Resource>() -> new RequestOutcome.NotAllowed(false);
            case Answer.Unavailable<Resource> away -> new RequestOutcome.NotKnown();
            case Answer.Unreadable<Resource>(), Answer.TooBig<Resource>() -> new RequestOutcome.NotKnown();
        };
    }

    private static List<Task> tasks(List<Resource> items) {
        return items.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(CorrectionMapper::isRequest)
                .toList();
    }
}
