package uk.onelondon.sandbox.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.RecordStore;

class RecordingOrganisationTests {

    private static final Instant SENT = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration AFTER = Duration.ofMinutes(1);

    private final Post post = new Post();

    @Test
    void nothingIsAnsweredBeforeItsTime() {
        post.tasks.add(request("a", "evidence"));
        at(SENT.plusSeconds(59));
        assertThat(post.answered).isEmpty();
        at(SENT.plusSeconds(61));
        assertThat(post.looked).isEqualTo(2);
    }

    @Test
    void whoGivesNoReasonIsAskedForOne() {
        post.tasks.add(request("a", "should-say"));
        at(SENT.plusSeconds(61));
        assertThat(post.answered).singleElement().satisfies(task -> {
            assertThat(task.getStatus()).isEqualTo(TaskStatus.ONHOLD);
            assertThat(task.getStatusReason().getText()).isNotBlank();
        });
    }

    @Test
    void someAreAcceptedSomeDeclinedWithAReasonAndSomeWait() {
        IntStream.range(0, 80).forEach(i -> post.tasks.add(request("task-" + i, "evidence")));
        at(SENT.plusSeconds(61));
        assertThat(post.answered).hasSizeBetween(40, 75);
        assertThat(post.answered)
                .extracting(task -> task.getBusinessStatus().getCodingFirstRep().getCode())
                .contains("accepted", "denied");
        assertThat(post.answered).allSatisfy(task -> {
            assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
            assertThat(task.getOutputFirstRep().getValue().primitiveValue()).isNotBlank();
        });
    }

    @Test
    void otherTasksAndThoseWithdrawnAreLeftAlone() {
        post.tasks.add(request("a", "evidence").setStatus(TaskStatus.CANCELLED));
        Task other = request("b", "evidence");
        other.setCode(new CodeableConcept().setText("something else"));
        post.tasks.add(other);
        at(SENT.plusSeconds(600));
        assertThat(post.answered).isEmpty();
    }

    @Test
    void aRequestThatIsChangedMeanwhileIsLeftAsItIs() {
        post.tasks.add(request("a", "should-say"));
        post.busy = true;
        at(SENT.plusSeconds(61));
        assertThat(post.answered).isEmpty();
    }

    private void at(Instant now) {
        new RecordingOrganisation(post, () -> now, AFTER).answerWhatIsDue();
    }

    private static Task request(String id, String part) {
        Task task = new Task().setStatus(TaskStatus.REQUESTED);
        task.setId(id);
        task.getMeta().setLastUpdated(Date.from(SENT));
        task.setCode(new CodeableConcept(new Coding(
                "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionTaskTypes",
                "medRecCxReq",
                null)));
        task.addInput()
                .setType(new CodeableConcept(new Coding("urn:part", part, null)))
                .setValue(new StringType("words"));
        return task;
    }

    private static final class Post implements RecordStore {

        private final List<Task> tasks = new ArrayList<>();
        private final List<Task> answered = new ArrayList<>();
        private boolean busy;
        private int looked;

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public void clear() {}

        @Override
        public void markLoaded() {}

        @Override
        public void seed(String endpoint, Collection<? extends Resource> resources) {}

        @Override
        public void amend(String endpoint, Resource resource) {
            if (busy) {
                throw new IllegalStateException("Changed meanwhile");
            }
            answered.add((Task) resource);
        }

        @Override
        public void log(String endpoint, List<AuditEvent> events) {}

        @Override
        public List<Resource> current(String endpoint, String type) {
            looked++;
            return List.copyOf(tasks);
        }
    }
}
