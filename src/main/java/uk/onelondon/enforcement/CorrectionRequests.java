package uk.onelondon.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A request of a person that an organisation corrects her record, as a Task (HL7 Patient Request for Corrections 1.0.0;
 * UK GDPR, article 16). She makes it, adds to it when asked for more, and withdraws it. Answers, states and dates that
 * are the organisation's stay as they are.
 */
final class CorrectionRequests implements WriteRule {

    static final String KINDS = "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionTaskTypes";
    static final String KIND = "medRecCxReq";

    /** What she says in the request, each part with a code. */
    static final String PARTS = "https://one-london.example/CodeSystem/correction-request-part";

    private static final Set<String> FIRST_PARTS = Set.of("says-now", "should-say", "evidence");
    private static final String MORE = "more";
    private static final int MOST_PARTS = 20;

    /** States from which she may withdraw; afterwards the work is done or refused. */
    private static final Set<TaskStatus> WITHDRAWABLE =
            Set.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ONHOLD);

    @Override
    public boolean isNew(Sent sent) {
        if (!(sent.item() instanceof Task task) || task.getIdentifier().size() != 1) {
            return false;
        }
        Optional<Identifier> identifier = Sent.uuid(task.getIdentifierFirstRep());
        Optional<Reference> about = sent.herself(task.getFor());
        Optional<Reference> asker = sent.herself(task.getRequester());
        List<Task.ParameterComponent> parts = task.getInput();
        if (identifier.isEmpty()
                || about.isEmpty()
                || asker.isEmpty()
                || !sent.isNow(task.getAuthoredOn())
                || parts.isEmpty()
                || parts.size() > FIRST_PARTS.size()
                || !parts.stream().allMatch(part -> isPart(part, FIRST_PARTS))) {
            return false;
        }
        Task plain = new Task();
        plain.setLanguage(Sent.language(task.getLanguage()));
        plain.addIdentifier(identifier.get());
        plain.setStatus(TaskStatus.REQUESTED);
        plain.setIntent(Task.TaskIntent.ORDER);
        plain.setCode(new CodeableConcept(new Coding(KINDS, KIND, null)));
        plain.setFor(about.get());
        plain.setRequester(asker.get());
        plain.setOwner(Sent.named(task.getOwner()));
        if (task.hasFocus()) {
            plain.setFocus(Sent.named(task.getFocus()));
        }
        plain.setAuthoredOnElement(new DateTimeType(task.getAuthoredOnElement().getValueAsString()));
        parts.forEach(part -> plain.addInput(plain(part)));
        return sent.isExactly(plain);
    }

    @Override
    public boolean isShaped(Sent sent) {
        return sent.item() instanceof Task task
                && sent.herself(task.getFor()).isPresent()
                && sent.herself(task.getRequester()).isPresent()
                && task.getCode().hasCoding(KINDS, KIND)
                && (task.getStatus() == TaskStatus.CANCELLED || task.getStatus() == TaskStatus.REQUESTED)
                && task.getInput().size() <= MOST_PARTS;
    }

    /**
     * The same in all but the state, or with one part more where the organisation has asked for it. The narrative may be
     * left out: it says nothing of its own, and a careful reader cuts it.
     */
    @Override
    public boolean follows(Sent sent, Resource now) {
        if (!(now instanceof Task before) || !(sent.item() instanceof Task after)) {
            return false;
        }
        Task next = before.copy();
        if (!after.hasText()) {
            next.setText(null);
        }
        if (after.getStatus() == TaskStatus.CANCELLED) {
            return WITHDRAWABLE.contains(before.getStatus()) && sent.isExactly(next.setStatus(TaskStatus.CANCELLED));
        }
        if (before.getStatus() != TaskStatus.ONHOLD || !after.hasInput()) {
            return false;
        }
        Task.ParameterComponent added = after.getInput().getLast();
        next.setStatus(TaskStatus.REQUESTED);
        next.addInput(plain(added));
        return isPart(added, Set.of(MORE)) && sent.isExactly(next);
    }

    private static boolean isPart(Task.ParameterComponent part, Set<String> codes) {
        return codes.contains(String.valueOf(part.getType().getCodingFirstRep().getCode()))
                && part.getValue() instanceof StringType text
                && Sent.isText(text.getValue());
    }

    private static Task.ParameterComponent plain(Task.ParameterComponent part) {
        Task.ParameterComponent plain = new Task.ParameterComponent();
        plain.setType(new CodeableConcept(
                new Coding(PARTS, part.getType().getCodingFirstRep().getCode(), null)));
        if (part.getValue() instanceof StringType text) {
            plain.setValue(new StringType(text.getValue()));
        }
        return plain;
    }
}
