package uk.onelondon.sharing.fhir;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestions;
import uk.onelondon.sharing.log.QuestionDraft;

/** Questions about who looked, as Tasks at the hub. */
@Component
class HubQuestions implements AccessQuestions {

    private final HubRecord hub;
    private final RecordSources places;
    private final InstantSource clock;

    HubQuestions(HubRecord hub, RecordSources places, InstantSource clock) {
        this.hub = hub;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public QuestionsRead all(SignedInPerson person) {
        return switch (hub.items(person, "Task", Map.of())) {
            case Answer.Found<HubRecord.Items>(HubRecord.Items items, var version) -> {
                List<AccessQuestion> questions = tasks(items.items()).stream()
                        .map(task -> QuestionMapper.read(task, places))
                        .sorted(Comparator.comparing(AccessQuestion::sentAt).reversed())
                        .toList();
                yield new QuestionsRead.Listed(questions, items.complete());
            }
            case Answer.Refused<HubRecord.Items>(boolean signInAgain) -> new QuestionsRead.NotReadable(signInAgain);
            case Answer.NotFound<HubRecord.Items>(),
                    Answer.ChangedElsewhere<HubRecord.Items>(),
                    Answer.Unreadable<HubRecord.Items>(),
                    Answer.TooBig<HubRecord.Items>() -> new QuestionsRead.NotReadable(false);
            case Answer.Unavailable<HubRecord.Items> away -> new QuestionsRead.NotReadable(false);
        };
    }

    @Override
    public QuestionOutcome send(SignedInPerson person, QuestionDraft draft) {
        return outcome(hub.create(person, her -> QuestionMapper.write(draft, places, her, clock.instant())));
    }

    @Override
    public QuestionOutcome withdraw(SignedInPerson person, AccessQuestion question) {
        Optional<Task> now = hub.items(person, "Task", Map.of("_id", question.id()))
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                ? tasks(items.items()).stream().findFirst()
                : Optional.empty();
        if (now.isEmpty()) {
            return new QuestionOutcome.NotKnown();
        }
        if (!question.version().equals(now.get().getMeta().getVersionId())) {
            return new QuestionOutcome.ChangedElsewhere();
        }
        return outcome(hub.update(person, now.get().setStatus(Task.TaskStatus.CANCELLED), question.version()));
    }

    private QuestionOutcome outcome(Answer<Resource> answer) {
        return switch (answer) {
            case Answer.Found<Resource>(Resource item, var version)
            when item instanceof Task task -> new QuestionOutcome.Done(QuestionMapper.read(task, places));
            case Answer.Found<Resource> other -> new QuestionOutcome.NotKnown();
            case Answer.ChangedElsewhere<Resource>() -> new QuestionOutcome.ChangedElsewhere();
            case Answer.Refused<Resource>(boolean signInAgain) -> new QuestionOutcome.NotAllowed(signInAgain);
            case Answer.NotFound<Resource>() -> new QuestionOutcome.NotAllowed(false);
            case Answer.Unavailable<Resource> away -> new QuestionOutcome.NotKnown();
            case Answer.Unreadable<Resource>(), Answer.TooBig<Resource>() -> new QuestionOutcome.NotKnown();
        };
    }

    private static List<Task> tasks(List<Resource> items) {
        return items.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(QuestionMapper::isQuestion)
                .toList();
    }
}
