package uk.onelondon.sharing.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestion.State;
import uk.onelondon.sharing.log.QuestionDraft;

/**
 * A question about an access, as a Task and back; the same shape as a request to correct the record. The line of the log
 * and the organisation lie at other places than the Task, and so are named by address, never by a reference.
 */
final class QuestionMapper {

    static final String KINDS = "https://one-london.example/CodeSystem/task-kind";
    static final String KIND = "access-question";
    static final String PARTS = "https://one-london.example/CodeSystem/access-question-part";
    static final String QUESTION = "question";

    private static final String URIS = "urn:ietf:rfc:3986";

    private QuestionMapper() {}

    static boolean isQuestion(Task task) {
        return task.getCode().hasCoding(KINDS, KIND);
    }

    static Task write(QuestionDraft draft, RecordSources places, String her, Instant now) {
        Task task = new Task();
        task.addIdentifier(new Identifier().setSystem(URIS).setValue("urn:uuid:" + draft.key()));
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(KINDS, KIND, null)));
        task.setFor(new Reference(her)).setRequester(new Reference(her));
        String place = places.byId(draft.access().source())
                .map(source -> source.base().toString())
                .orElse("");
        task.setFocus(named(place + "/AuditEvent/" + draft.access().id(), draft.about())
                .setType("AuditEvent"));
        String address = draft.organisation()
                .target()
                .map(target -> place + "/" + target.type() + "/" + target.id())
                .orElse(place);
        String name = draft.organisation()
                .said()
                .or(() -> places.byId(draft.access().source()).map(RecordSource::name))
                .orElse("");
        task.setOwner(named(address, name));
        task.setAuthoredOnElement(new DateTimeType(Date.from(now)));
        task.addInput(new Task.ParameterComponent()
                .setType(new CodeableConcept(new Coding(PARTS, QUESTION, null)))
                .setValue(new StringType(LogText.words(draft.question()).orElse(""))));
        return task;
    }

    private static Reference named(String address, String display) {
        Reference reference =
                new Reference().setIdentifier(new Identifier().setSystem(URIS).setValue(address));
        LogText.line(display).ifPresent(reference::setDisplay);
        return reference;
    }

    static AccessQuestion read(Task task, RecordSources places) {
        Instant sent = task.hasAuthoredOn() ? task.getAuthoredOn().toInstant() : Instant.EPOCH;
        Instant changed = task.getMeta().hasLastUpdated()
                ? task.getMeta().getLastUpdated().toInstant()
                : sent;
        return new AccessQuestion(
                task.getIdElement().getIdPart(),
                task.getMeta().getVersionId(),
                Optional.ofNullable(task.getFocus().getIdentifier().getValue())
                        .flatMap(address -> access(places, address)),
                LogText.line(task.getFocus().getDisplay()).orElse(""),
                LogText.line(task.getOwner().getDisplay()).orElse(""),
                sent,
                state(task),
                task.getInput().stream()
                        .flatMap(input -> text(input.getValue()).stream())
                        .collect(Collectors.joining("\n")),
                reply(task),
                changed);
    }

    private static Optional<EntryId> access(RecordSources places, String address) {
        return places.withHub().stream()
                .filter(place -> address.startsWith(place.base() + "/AuditEvent/"))
                .flatMap(place ->
                        EntryId.parse(
                                place.id(), "AuditEvent", address.substring((place.base() + "/AuditEvent/").length()))
                                .stream())
                .findFirst();
    }

    private static State state(Task task) {
        return switch (task.getStatus()) {
            case REQUESTED -> State.SENT;
            case RECEIVED, ACCEPTED, READY, INPROGRESS -> State.RECEIVED;
            case ONHOLD -> State.ASKED_FOR_MORE;
            case COMPLETED -> State.ANSWERED;
            case CANCELLED -> State.WITHDRAWN;
            case REJECTED, FAILED -> State.DECLINED;
            case null, default -> State.OTHER;
        };
    }

    private static Optional<String> reply(Task task) {
        String said = Stream.concat(
                        LogText.words(task.getStatusReason().getText()).stream(),
                        task.getOutput().stream().flatMap(output -> text(output.getValue()).stream()))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> text(@Nullable Type value) {
        return value instanceof PrimitiveType<?> text ? LogText.words(text.getValueAsString()) : Optional.empty();
    }
}
