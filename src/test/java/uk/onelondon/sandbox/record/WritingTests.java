package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sandbox.record.RunningRecord.Reply;

/** What a system that keeps the record may write, and how writes meet one another. */
class WritingTests {

    private static final String HERE = "hub";
    private static final String THERE = "south-west";

    private final RunningRecord record = RunningRecord.shared();
    private final String keeper = RunningRecord.tokens().keeper();

    @Test
    void aNewResourceGetsAnIdOfTheRecordsChoiceAndAVersion() {
        Questionnaire questionnaire = questionnaire();
        questionnaire.setId("my-choice");
        Reply made = record.send(keeper, "POST", HERE + "/Questionnaire", questionnaire);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).contains("W/\"1\"");
        assertThat(made.location()).get().asString().doesNotContain("my-choice").contains("/_history/1");
        assertThat(record.get(keeper, made.location().orElseThrow()).status()).isEqualTo(200);
    }

    @Test
    void anIdNobodyWasGivenCannotBeChosenByAnUpdate() {
        Questionnaire questionnaire = questionnaire();
        questionnaire.setId("chosen");
        assertThat(record.send(keeper, "PUT", HERE + "/Questionnaire/chosen", questionnaire)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStaleWriteIsRefusedAndNothingIsLost() {
        Reply made = record.send(keeper, "POST", HERE + "/Questionnaire", questionnaire());
        Questionnaire first = (Questionnaire) made.resource();
        String address = HERE + "/Questionnaire/" + first.getIdElement().getIdPart();
        first.setTitle("second");
        assertThat(record.send(keeper, "PUT", address, first, "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(200);
        first.setTitle("third");
        assertThat(record.send(keeper, "PUT", address, first, "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(412);
        Questionnaire now = (Questionnaire) record.get(keeper, address).resource();
        assertThat(now.getTitle()).isEqualTo("second");
        assertThat(now.getMeta().getVersionId()).isEqualTo("2");
        Reply notModified = record.send(keeper, "GET", address, "", "If-None-Match", "W/\"2\"");
        assertThat(notModified.status()).isEqualTo(304);
    }

    @Test
    void aConditionalCreateMakesOneAndThenNoMore() {
        Questionnaire questionnaire = questionnaire();
        String condition = "url=" + questionnaire.getUrl();
        Reply first = record.send(keeper, "POST", HERE + "/Questionnaire", questionnaire, "If-None-Exist", condition);
        Reply second = record.send(keeper, "POST", HERE + "/Questionnaire", questionnaire, "If-None-Exist", condition);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(record.get(keeper, HERE + "/Questionnaire?" + condition)
                        .bundle()
                        .getTotal())
                .isEqualTo(1);
    }

    @Test
    void aConditionalUpdateMakesTheFirstAndChangesItThen() {
        Questionnaire questionnaire = questionnaire();
        String address = HERE + "/Questionnaire?url=" + questionnaire.getUrl();
        assertThat(record.send(keeper, "PUT", address, questionnaire).status()).isEqualTo(201);
        questionnaire.setTitle("changed");
        assertThat(record.send(keeper, "PUT", address, questionnaire).status()).isEqualTo(200);
        Bundle found = record.get(keeper, address).bundle();
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(found.getEntryFirstRep().getResource().getMeta().getVersionId())
                .isEqualTo("2");
    }

    @Test
    void aDeletedResourceIsGoneButItsHistoryStays() {
        Reply made = record.send(keeper, "POST", HERE + "/Questionnaire", questionnaire());
        String id = made.resource().getIdElement().getIdPart();
        String address = HERE + "/Questionnaire/" + id;
        assertThat(record.send(keeper, "DELETE", address, "").status()).isIn(200, 204);
        assertThat(record.get(keeper, address).status()).isEqualTo(404);
        assertThat(record.get(keeper, HERE + "/Questionnaire?_id=" + id)
                        .bundle()
                        .getTotal())
                .isZero();
        Bundle history =
                record.get(keeper, HERE + "/Questionnaire/_history?_count=5").bundle();
        assertThat(history.getEntry())
                .filteredOn(entry -> entry.getFullUrl().endsWith(id))
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(HTTPVerb.DELETE, HTTPVerb.POST);
    }

    @Test
    void aTransactionResolvesItsOwnReferencesAndIsAllOrNothing() {
        Person person = People.person();
        Patient patient = (Patient) person.resources().getFirst();
        patient.setGeneralPractitioner(java.util.List.of());
        Observation observation = People.observation(person, 1);
        observation.setPerformer(java.util.List.of());
        String patientUrn = "urn:uuid:" + UUID.randomUUID();
        observation.setSubject(new Reference(patientUrn));
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + UUID.randomUUID())
                .setResource(observation)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        bundle.addEntry()
                .setFullUrl(patientUrn)
                .setResource(patient)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        Reply reply = record.send(keeper, "POST", THERE, bundle);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.bundle().getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .allSatisfy(status -> assertThat(status).startsWith("201"));
        assertThat(record.get(person.token(), THERE + "/Observation").bundle().getTotal())
                .isEqualTo(1);

        Person other = People.person();
        Bundle failing = new Bundle();
        failing.setType(BundleType.TRANSACTION);
        failing.addEntry()
                .setResource(other.resources().getFirst())
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        failing.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/nothing");
        assertThat(record.send(keeper, "POST", THERE, failing).status()).isEqualTo(404);
        assertThat(record.get(other.token(), THERE + "/Patient").bundle().getTotal())
                .isZero();
    }

    @Test
    void aBatchAnswersEachEntryByItself() {
        Person person = People.withObservations(record, THERE, 2);
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.BATCH);
        bundle.addEntry()
                .getRequest()
                .setMethod(HTTPVerb.GET)
                .setUrl("Observation?patient=" + person.id() + "&_count=1");
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/nothing");
        Bundle answer = record.send(keeper, "POST", THERE, bundle).bundle();
        assertThat(answer.getType()).isEqualTo(BundleType.BATCHRESPONSE);
        assertThat(((Bundle) answer.getEntry().getFirst().getResource()).getTotal())
                .isEqualTo(2);
        assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("404");
        assertThat(record.send(person.token(), "POST", THERE, bundle).status()).isEqualTo(403);
    }

    @Test
    void metaTellsTheVersionAndABinaryKeepsItsBytes() {
        Person person = People.withObservations(record, THERE, 1);
        Reply meta = record.get(keeper, THERE + "/Observation/o0-" + person.id() + "/$meta");
        assertThat(((Parameters) meta.resource()).getParameterFirstRep().getName())
                .isEqualTo("return");
        Binary letter = new Binary();
        letter.setContentType("application/pdf");
        letter.setData(new byte[] {1, 2, 3});
        letter.setSecurityContext(new Reference(person.reference()));
        letter.setId("letter-" + person.id());
        record.store().seed(THERE, java.util.List.of(letter));
        Binary read = (Binary) record.send(
                        person.token(),
                        "GET",
                        THERE + "/Binary/letter-" + person.id(),
                        "",
                        "Accept",
                        "application/fhir+json")
                .resource();
        assertThat(read.getData()).containsExactly(1, 2, 3);
    }

    private static Questionnaire questionnaire() {
        Questionnaire questionnaire = new Questionnaire();
        questionnaire.setUrl("urn:test:" + UUID.randomUUID());
        questionnaire.setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.ACTIVE);
        return questionnaire;
    }
}
