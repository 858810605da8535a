package uk.onelondon.sandbox.corrections;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.RecordStore;

/**
 * Answers requests to correct the record, and questions about who looked, some time after they were sent, as the organisations outside would: asks for
 * more where no reason was given, and of the others accepts some, declines some, and leaves one in four waiting. Which,
 * depends on the request's id alone, so that a request is answered the same however often it is looked at.
 */
final class RecordingOrganisation {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingOrganisation.class);
    private static final String OURS = "https://one-london.example/CodeSystem/";
    private static final String IG = "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrection";

    private final RecordStore store;
    private final InstantSource clock;
    private final Duration after;

    /** @param after how long a request lies before it is answered */
    RecordingOrganisation(RecordStore store, InstantSource clock, Duration after) {
        this.store = store;
        this.clock = clock;
        this.after = after;
    }

    /** Answers what has lain long enough; a request that its sender changes at this moment waits for the next time. */
    void answerWhatIsDue() {
        Instant due = clock.instant().minus(after);
        store.current(Endpoints.HUB, "Task").stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(RecordingOrganisation::isRequest)
                .filter(task -> task.getStatus() == TaskStatus.REQUESTED)
                .filter(task -> task.getMeta().getLastUpdated().toInstant().isBefore(due))
                .map(Task::copy)
                .filter(this::answers)
                .forEach(this::send);
    }

    private static boolean isRequest(Task task) {
        return task.getCode().hasCoding(IG + "TaskTypes", "medRecCxReq") || isQuestion(task);
    }

    private static boolean isQuestion(Task task) {
        return task.getCode().hasCoding(OURS + "task-kind", "access-question");
    }

    /** Why somebody looked: mostly with a good reason, sometimes without one, and one in four is left waiting. */
    private static boolean explains(Task task) {
        return switch (Math.floorMod(task.getIdElement().getIdPart().hashCode(), 4)) {
            case 0, 1 ->
                explained(
                        task,
                        "We have checked. A member of our team looked because a letter about you had come and had to be"
                                + " filed. They saw only what they needed for this.");
            case 2 ->
                explained(
                        task,
                        "We have checked and found no good reason. We are sorry. We have spoken to the member of staff and told"
                                + " our privacy officer, who will write to you.");
            default -> false;
        };
    }

    private static boolean explained(Task task, String words) {
        task.setStatus(TaskStatus.COMPLETED);
        task.addOutput()
                .setType(new CodeableConcept(new Coding(OURS + "access-question-output", "answer", null)))
                .setValue(new StringType(words));
        return true;
    }

    private boolean answers(Task task) {
        if (isQuestion(task)) {
            return explains(task);
        }
        boolean explained = says(task, "evidence") || says(task, "more");
        if (!explained) {
            task.setStatus(TaskStatus.ONHOLD);
            task.setBusinessStatus(state("waiting-for-information"));
            task.setStatusReason(new CodeableConcept()
                    .setText("Please tell us how you know this, for example from a letter, and its date."));
            return true;
        }
        return switch (Math.floorMod(task.getIdElement().getIdPart().hashCode(), 4)) {
            case 0, 1 -> {
                task.setBusinessStatus(state("accepted"));
                yield decided(task, "We agree. We have changed the entry. It can take a day until you see it.");
            }
            case 2 -> {
                task.setBusinessStatus(state("denied"));
                yield decided(
                        task,
                        "We do not agree. The entry says what was found on that day. We have added your request to the"
                                + " record. You can complain to us, or to the Information Commissioner.");
            }
            default -> false;
        };
    }

    private static boolean decided(Task task, String words) {
        task.setStatus(TaskStatus.COMPLETED);
        task.setStatusReason(null);
        task.addOutput()
                .setType(new CodeableConcept(new Coding(IG + "OutputTypes", "medRecCxReqResolution", null)))
                .setValue(new StringType(words));
        return true;
    }

    private void send(Task task) {
        task.setLastModifiedElement(new DateTimeType(Date.from(clock.instant())));
        task.getMeta().setLastUpdated(null);
        try {
            store.amend(Endpoints.HUB, task);
        } catch (IllegalStateException changedMeanwhile) {
            LOG.info("A request was changed while it was being answered; it waits");
        }
    }

    private static boolean says(Task task, String part) {
        return task.getInput().stream()
                .anyMatch(
                        input -> part.equals(input.getType().getCodingFirstRep().getCode()));
    }

    private static CodeableConcept state(String code) {
        return new CodeableConcept(new Coding(IG + "BusinessStatus", code, null));
    }
}
