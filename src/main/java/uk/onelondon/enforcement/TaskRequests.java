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
 * A request of a person to an organisation, as a Task: that it corrects her record (HL7 Patient Request for Corrections
 * 1.0.0; UK GDPR, article 16), or why somebody there looked at it (article 15). She makes it, adds to it when asked for
 * more, and withdraws it. Answers, states and dates that are the organisation's stay as they are.
 *
 * @param kinds system of the code that says what is asked
 * @param kind that code
 * @param parts system of the codes of what she says
 * @param firstParts codes of what she may say at first, each once
 */
record TaskRequests(String kinds, String kind, String parts, Set<String> firstParts) implements WriteRule {

    private static final String OURS = "https://one-london.example/CodeSystem/";
    private static final String MORE = "more";
    private static final int MOST_PARTS = 20;

    /** States from which she may withdraw; afterwards the work is done or refused. */
    private static final Set<TaskStatus> WITHDRAWABLE =
            Set.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ONHOLD);

    /** That her record is corrected. */
    static TaskRequests corrections() {
        return new TaskRequests(
                "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionTaskTypes",
                "medRecCxReq",
                OURS + "correction-request-part",
                Set.of("says-now", "should-say", "evidence"));
    }

    /** Why somebody looked at her record. */
    static TaskRequests questions() {
        return new TaskRequests(
                OURS + "task-kind", "access-question", OURS + "access-question-part", Set.of("question"));
    }

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
                || parts.size() > firstParts.size()
                || !parts.stream().allMatch(part -> isPart(part, firstParts))) {
            return false;
        }
        Task plain = new Task();
        plain.setLanguage(Sent.language(task.getLanguage()));
        plain.addIdentifier(identifier.get());
        plain.setStatus(TaskStatus.REQUESTED);
        plain.setIntent(Task.TaskIntent.ORDER);
        plain.setCode(new CodeableConcept(new Coding(kinds, kind, null)));
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
                && task.getCode().hasCoding(kinds, kind)
                && (task.getStatus() == TaskStatus.CANCELLED || task.getStatus() == TaskStatus.REQUESTED)
                && task.getInput().size() <= MOST_PARTS;
    }

    /**
     * The same in all but the state, or with one part more where the organisation has asked for it. The narrative may be
     * left out: it says nothing of its own, and a careful reader cuts it.
     */
    @Override
    public boolean follows(Sent sent, Resource now) {
        if (!(now instanceof Task before)
                || !before.getCode().hasCoding(kinds, kind)
                || !(sent.item() instanceof Task after)) {
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

    private Task.ParameterComponent plain(Task.ParameterComponent part) {
        Task.ParameterComponent plain = new Task.ParameterComponent();
        plain.setType(new CodeableConcept(
                new Coding(parts, part.getType().getCodingFirstRep().getCode(), null)));
        if (part.getValue() instanceof StringType text) {
            plain.setValue(new StringType(text.getValue()));
        }
        return plain;
    }
}
