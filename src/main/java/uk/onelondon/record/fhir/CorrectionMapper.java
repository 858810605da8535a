package uk.onelondon.record.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.CorrectionRequest.Part;
import uk.onelondon.record.corrections.CorrectionRequest.State;
import uk.onelondon.record.corrections.RequestDraft;
import uk.onelondon.record.words.TypedText;
import uk.onelondon.sharedrecord.RecordSources;

/**
 * A request to correct the record, as a Task (HL7 Patient Request for Corrections 1.0.0) and back. Entry and
 * organisation lie at another endpoint than the Task, and are named by their addresses.
 */
final class CorrectionMapper {

    static final String KINDS = "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionTaskTypes";
    static final String KIND = "medRecCxReq";
    static final String PARTS = "https://one-london.example/CodeSystem/correction-request-part";
    static final String MORE = "more";

    private static final int LONGEST_NAME = 200;

    private CorrectionMapper() {}

    static boolean isRequest(Task task) {
        return task.getCode().hasCoding(KINDS, KIND);
    }

    static Task write(RequestDraft draft, RecordSources sources, String her, Instant now) {
        Task task = new Task();
        task.addIdentifier(HubForms.name(draft.key()));
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(KINDS, KIND, null)));
        task.setFor(new Reference(her)).setRequester(new Reference(her));
        draft.entry()
                .ifPresent(entry -> HubForms.address(sources, entry)
                        .ifPresent(address -> task.setFocus(
                                named(address.toString(), draft.title()).setType(entry.type()))));
        task.setOwner(owner(draft, sources));
        task.setAuthoredOnElement(HubForms.time(now));
        add(task, "says-now", draft.saysNow());
        add(task, "should-say", draft.shouldSay());
        add(task, "evidence", draft.evidence());
        return task;
    }

    static void add(Task task, String part, String text) {
        String clean = TypedText.cleaned(text);
        if (!clean.isEmpty()) {
            task.addInput(new Task.ParameterComponent()
                    .setType(new CodeableConcept(new Coding(PARTS, part, null)))
                    .setValue(new StringType(clean)));
        }
    }

    /** The organisation that wrote the entry where the record tells it, else the place that keeps it. */
    private static Reference owner(RequestDraft draft, RecordSources sources) {
        String place = sources.byId(draft.source())
                .map(source -> source.base().toString())
                .orElse("");
        String placeName =
                sources.byId(draft.source()).map(source -> source.name()).orElse("");
        Optional<EntryId> organisation = draft.organisation().target();
        return named(
                organisation
                        .flatMap(id -> HubForms.address(sources, id))
                        .map(Object::toString)
                        .orElse(place),
                draft.organisation().said().orElse(placeName));
    }

    private static Reference named(String address, String display) {
        Reference reference = new Reference()
                .setIdentifier(new Identifier().setSystem(HubForms.URIS).setValue(address));
        String name = TypedText.cleaned(display).replace('\n', ' ');
        return name.isEmpty()
                ? reference
                : reference.setDisplay(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    static CorrectionRequest read(Task task, RecordSources sources) {
        Optional<EntryId> entry = Optional.ofNullable(
                        task.getFocus().getIdentifier().getValue())
                .flatMap(address -> HubForms.entry(sources, address));
        List<Part> parts = new ArrayList<>();
        task.getInput()
                .forEach(input -> text(input.getValue())
                        .ifPresent(text -> parts.add(new Part(
                                String.valueOf(
                                        input.getType().getCodingFirstRep().getCode()),
                                text))));
        Instant sent = task.hasAuthoredOn() ? task.getAuthoredOn().toInstant() : Instant.EPOCH;
        Instant changed = task.getMeta().hasLastUpdated()
                ? task.getMeta().getLastUpdated().toInstant()
                : sent;
        return new CorrectionRequest(
                task.getIdElement().getIdPart(),
                task.getMeta().getVersionId(),
                entry,
                Tame.label(task.getFocus().getDisplay()).orElse(""),
                Tame.label(task.getOwner().getDisplay()).orElse(""),
                sent,
                state(task),
                parts,
                reply(task),
                changed);
    }

    /** The business state says how it was decided, the state how far it has come. */
    private static State state(Task task) {
        String decided =
                String.valueOf(task.getBusinessStatus().getCodingFirstRep().getCode());
        return switch (task.getStatus()) {
            case REQUESTED -> State.SENT;
            case RECEIVED, ACCEPTED, READY, INPROGRESS -> State.RECEIVED;
            case ONHOLD -> State.ASKED_FOR_MORE;
            case CANCELLED -> State.WITHDRAWN;
            case REJECTED, FAILED -> State.DECLINED;
            case COMPLETED ->
                switch (decided) {
                    case "accepted" -> State.ACCEPTED;
                    case "partial-accept", "partially-accepted" -> State.PARTLY_ACCEPTED;
                    case "denied" -> State.DECLINED;
                    default -> State.OTHER;
                };
            case null, default -> State.OTHER;
        };
    }

    private static Optional<String> reply(Task task) {
        String said = Stream.concat(
                        Stream.of(task.getStatusReason().getText()),
                        task.getOutput().stream()
                                .map(output -> text(output.getValue()).orElse("")))
                .filter(text -> text != null && !text.isBlank())
                .map(TypedText::cleaned)
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> text(@Nullable Type value) {
        return value instanceof PrimitiveType<?> text
                ? Optional.ofNullable(text.getValueAsString())
                        .map(TypedText::cleaned)
                        .filter(said -> !said.isEmpty())
                : Optional.empty();
    }
}
