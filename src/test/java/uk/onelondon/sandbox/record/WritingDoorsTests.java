package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.GuardedRecord.TOKENS;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** The doors through which a citizen writes: two types, at the hub, about herself, in a plain shape. */
class WritingDoorsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final NhsNumber ROSAS = number(700);
    private static final NhsNumber INESES = number(800);
    private static final String SCOPE = "patient/*.rs patient/Task.cu patient/QuestionnaireResponse.cu";
    private static final String ABOUT_ME = "https://one-london.example/Questionnaire/about-me";

    private final GuardedRecord record = GuardedRecord.shared();

    @BeforeAll
    static void moveIn() {
        for (String endpoint : List.of(Endpoints.HUB, "north-east")) {
            GuardedRecord.shared()
                    .store()
                    .seed(endpoint, List.of(TwoPeople.patient("rosa", ROSAS), TwoPeople.patient("ines", INESES)));
        }
    }

    @Test
    void aRequestAboutHerOwnRecordIsKeptAndSendingItTwiceMakesOne() {
        Task request = request();
        Answer first = create(rosa(), request);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        Answer second = create(rosa(), request);
        assertThat(second.status()).isEqualTo(200);
        assertThat(id(second)).isEqualTo(id(first));
        Answer read = record.get(rosa(), hub("Task/" + id(first)));
        assertThat(read.status()).isEqualTo(200);
        assertThat(((Task) parsed(read)).getFocus().getIdentifier().getValue()).contains("/Observation/1");
        assertNothingHere(record.get(ines(), hub("Task/" + id(first))));
    }

    @Test
    void sendingItManyTimesAtOnceMakesOne() throws Exception {
        Task request = request();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> sends = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> id(create(rosa(), request)))
                    .toList();
            assertThat(threads.invokeAll(sends).stream()
                            .map(WritingDoorsTests::got)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void herOwnWordsAreKeptChangedAndTakenBackWithEveryVersion() {
        Answer made = create(rosa(), words("first"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        QuestionnaireResponse next = (QuestionnaireResponse) parsed(made);
        next.setStatus(QuestionnaireResponseStatus.AMENDED).setAuthored(now());
        next.getItemFirstRep().getAnswerFirstRep().setValue(new StringType("second"));
        assertThat(update(rosa(), next, "1").status()).isEqualTo(200);
        next.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
        assertThat(update(rosa(), next, "2").status()).isEqualTo(200);
        Answer history = record.get(rosa(), hub("QuestionnaireResponse/" + id(made) + "/_history"));
        assertThat(history.total()).isEqualTo(3);
        assertThat(history.body()).contains("first", "second");
    }

    @Test
    void aStaleWriteChangesNothingAndSaysSo() {
        Answer made = create(rosa(), words("first"));
        QuestionnaireResponse next = (QuestionnaireResponse) parsed(made);
        next.setStatus(QuestionnaireResponseStatus.AMENDED);
        assertThat(update(rosa(), next, "1").status()).isEqualTo(200);
        next.getItemFirstRep().getAnswerFirstRep().setValue(new StringType("late"));
        Answer stale = update(rosa(), next, "1");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).isEqualTo(Refusal.CHANGED.body());
        assertThat(record.get(rosa(), hub("QuestionnaireResponse/" + id(made))).body())
                .doesNotContain("late");
    }

    @Test
    void aRequestIsWithdrawnAndThenItIsOver() {
        Task made = (Task) parsed(create(rosa(), request()));
        Answer withdrawn = update(rosa(), made.setStatus(TaskStatus.CANCELLED), "1");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertWall(update(rosa(), made.setStatus(TaskStatus.REQUESTED), "2"));
        assertWall(update(rosa(), made.setStatus(TaskStatus.CANCELLED), "2"));
    }

    @Test
    void sheAddsToARequestOnlyWhereMoreWasAskedFor() {
        Task made = (Task) parsed(create(rosa(), request()));
        Task more = made.copy();
        more.addInput(part("more", "The letter of May"));
        assertWall(update(rosa(), more, "1"));
        Task asked = made.copy().setStatus(TaskStatus.ONHOLD);
        asked.setStatusReason(new CodeableConcept().setText("Which letter?"));
        asked.getMeta().setLastUpdated(null);
        record.store().amend(Endpoints.HUB, asked);
        Task answer = (Task)
                parsed(record.get(rosa(), hub("Task/" + made.getIdElement().getIdPart())));
        answer.setStatus(TaskStatus.REQUESTED).addInput(part("more", "The letter of May"));
        Task forged = answer.copy().setStatusReason(new CodeableConcept().setText("You are right"));
        assertWall(update(rosa(), forged, "2"));
        assertThat(update(rosa(), answer, "2").status()).isEqualTo(200);
    }

    @Test
    void theAnswerOfAnOrganisationIsNotHersToChange() {
        Task made = (Task) parsed(create(rosa(), request()));
        Task answered = made.copy().setStatus(TaskStatus.COMPLETED);
        answered.addOutput()
                .setType(new CodeableConcept().setText("answer"))
                .setValue(new StringType("We do not agree"));
        answered.getMeta().setLastUpdated(null);
        record.store().amend(Endpoints.HUB, answered);
        for (TaskStatus state : TaskStatus.values()) {
            if (state != TaskStatus.NULL) {
                assertWall(update(rosa(), answered.copy().setStatus(state), "2"));
                Task without = answered.copy().setStatus(state);
                without.setOutput(List.of());
                assertWall(update(rosa(), without, "2"));
            }
        }
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                bad("for another", task -> task.setFor(new Reference("Patient/patient-ines"))),
                bad("for nobody there", task -> task.setFor(new Reference("Patient/patient-nobody"))),
                bad("for nobody", task -> task.setFor(null)),
                bad("for a contained Patient", task -> {
                    Patient inside = new Patient();
                    inside.setId("#p");
                    task.addContained(inside);
                    task.setFor(new Reference("#p"));
                }),
                bad("something contained", task -> {
                    Patient inside = new Patient();
                    inside.setId("#p");
                    task.addContained(inside);
                    task.getOwner().setReference("#p");
                }),
                bad(
                        "for by identifier",
                        task -> task.setFor(new Reference()
                                .setIdentifier(new Identifier()
                                        .setSystem(NhsNumber.SYSTEM)
                                        .setValue(ROSAS.digits())))),
                bad(
                        "for at an address",
                        task -> task.setFor(new Reference("http://localhost:8090/fhir/hub/Patient/patient-rosa"))),
                bad("asked by another", task -> task.setRequester(new Reference("Patient/patient-ines"))),
                bad("asked by staff", task -> task.setRequester(new Reference("Practitioner/practitioner-shared"))),
                bad("pointing at another's item", task -> task.getFocus().setReference("Task/task-joan")),
                bad("owner as a pointer", task -> task.getOwner().setReference("Organization/organization-shared")),
                bad(
                        "another kind of task",
                        task -> task.getCode().getCodingFirstRep().setCode("fulfill")),
                bad("no kind", task -> task.setCode(null)),
                bad("done already", task -> task.setStatus(TaskStatus.COMPLETED)),
                bad("accepted already", task -> task.setStatus(TaskStatus.ACCEPTED)),
                bad(
                        "with an answer",
                        task -> task.addOutput()
                                .setType(new CodeableConcept().setText("answer"))
                                .setValue(new StringType("We agree"))),
                bad("with a business state", task -> task.setBusinessStatus(new CodeableConcept().setText("accepted"))),
                bad(
                        "dated back",
                        task -> task.setAuthoredOn(Date.from(Instant.now().minus(Duration.ofDays(40))))),
                bad("without a date", task -> task.setAuthoredOn(null)),
                bad("with a label", task -> task.getMeta().addSecurity(new Coding("x", "NOPAT", null))),
                bad("with a tag", task -> task.getMeta().addTag(new Coding("x", "y", null))),
                bad("with a source", task -> task.getMeta().setSource("urn:somebody-else")),
                bad("with an extension", task -> task.addExtension("urn:x", new Reference("Patient/patient-ines"))),
                bad(
                        "with an extension on a text",
                        task -> task.getInputFirstRep()
                                .getValue()
                                .addExtension(new Extension("urn:x", new StringType("x")))),
                bad("with a modifier", task -> task.addModifierExtension(new Extension("urn:x", new StringType("x")))),
                bad("with a narrative", task -> {
                    Narrative text = new Narrative().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
                    text.setDivAsString("<div>words</div>");
                    task.setText(text);
                }),
                bad("with a note", task -> task.addNote().setText("x")),
                bad("part of another's", task -> task.addPartOf(new Reference("Task/task-joan"))),
                bad(
                        "two identifiers",
                        task -> task.addIdentifier().setSystem("x").setValue("y")),
                bad("a chosen identifier", task -> task.getIdentifierFirstRep().setValue("urn:uuid:1")),
                bad("no words", task -> task.setInput(List.of())),
                bad("empty words", task -> task.getInputFirstRep().setValue(new StringType(" "))),
                bad("marked-up words", task -> task.getInputFirstRep().setValue(new MarkdownType("*x*"))),
                bad("control characters", task -> task.getInputFirstRep().setValue(new StringType("a\u0007b"))),
                bad("a part that does not exist", task -> task.addInput(part("more", "x"))),
                bad("endless words", task -> task.getInputFirstRep().setValue(new StringType("x".repeat(20_001)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void aRequestOfAnotherShapeIsAWall(String name, Consumer<Task> change) {
        Task task = request();
        change.accept(task);
        long before = items();
        assertWall(create(rosa(), task));
        assertThat(items()).isEqualTo(before);
    }

    static Stream<Arguments> badWords() {
        return Stream.of(
                badWords("about another", words -> words.setSubject(new Reference("Patient/patient-ines"))),
                badWords("about nobody there", words -> words.setSubject(new Reference("Patient/patient-nobody"))),
                badWords("by another", words -> words.setAuthor(new Reference("Patient/patient-ines"))),
                badWords("by nobody", words -> words.setAuthor(null)),
                badWords("told by another", words -> words.setSource(new Reference("Patient/patient-ines"))),
                badWords("another form", words -> words.setQuestionnaire("urn:x")),
                badWords("no form", words -> words.setQuestionnaire(null)),
                badWords("on behalf of a visit", words -> words.setEncounter(new Reference("Encounter/1"))),
                badWords("dated back", words -> words.setAuthored(new Date(0))),
                badWords(
                        "pointing at something",
                        words -> words.getItemFirstRep()
                                .getAnswerFirstRep()
                                .setValue(new Reference("QuestionnaireResponse/questionnaireresponse-joan"))),
                badWords(
                        "answers in answers",
                        words -> words.getItemFirstRep()
                                .getAnswerFirstRep()
                                .addItem()
                                .setLinkId("x")),
                badWords(
                        "questions in questions",
                        words -> words.getItemFirstRep().addItem().setLinkId("x")),
                badWords(
                        "two answers",
                        words -> words.getItemFirstRep().addAnswer().setValue(new StringType("x"))),
                badWords("amended before it was made", words -> words.setStatus(QuestionnaireResponseStatus.AMENDED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badWords")
    void wordsOfAnotherShapeAreAWall(String name, Consumer<QuestionnaireResponse> change) {
        QuestionnaireResponse words = words("mine");
        change.accept(words);
        assertWall(create(rosa(), words));
    }

    @Test
    void anothersItemAndAnAbsentOneAreRefusedAlike() {
        Task hers = (Task) parsed(create(ines(), request("ines")));
        Task taken = request();
        taken.setStatus(TaskStatus.CANCELLED);
        taken.setId(hers.getId());
        Answer another = update(rosa(), taken, "1");
        taken.setId("Task/" + UUID.randomUUID());
        Answer absent = update(rosa(), taken, "1");
        assertNothingHere(another);
        assertThat(another.essence()).isEqualTo(absent.essence());
        taken.setId(hers.getId());
        assertThat(update(rosa(), taken, "7").essence()).isEqualTo(absent.essence());
    }

    @Test
    void aRequestSomebodyElseMadeAboutHerIsNotHersToWithdraw() {
        Task theirs = request();
        theirs.setId("theirs-" + UUID.randomUUID());
        theirs.setRequester(new Reference().setDisplay("The practice"));
        record.store().seed(Endpoints.HUB, List.of(theirs));
        Task read = (Task)
                parsed(record.get(rosa(), hub("Task/" + theirs.getIdElement().getIdPart())));
        assertWall(update(rosa(), read.setStatus(TaskStatus.CANCELLED), "1"));
    }

    @Test
    void aTokenThatReadsWritesNothing() {
        String reader = TOKENS.of("rosa", ROSAS);
        assertWall(create(reader, request()));
        assertWall(create(reader, words("mine")));
        for (String scope : List.of(
                "patient/*.rs patient/*.cu",
                "patient/*.rs patient/Task.cruds",
                "patient/*.rs patient/Task.c",
                "patient/*.rs patient/QuestionnaireResponse.cu",
                "patient/*.rs user/Task.cu")) {
            assertWall(create(TOKENS.of("rosa", ROSAS, claims -> claims.claim("scope", scope)), request()));
        }
        String writesOnly = TOKENS.of("rosa", ROSAS, claims -> claims.claim("scope", "patient/Task.cu"));
        assertThat(create(writesOnly, request()).status()).isEqualTo(401);
    }

    @Test
    void noOtherEndpointTakesAWriteAndNoOtherTypeIsTaken() {
        for (Resource item : List.of(request(), words("mine"))) {
            assertWall(record.ask("POST", rosa(), item.fhirType(), Optional.of(json(item)), once(item)));
        }
        String all = TOKENS.of(
                "rosa", ROSAS, claims -> claims.claim("scope", SCOPE + " patient/Consent.cu patient/Patient.cu"));
        String consent = "{\"resourceType\":\"Consent\",\"patient\":{\"reference\":\"Patient/patient-rosa\"}}";
        assertWall(record.ask("POST", all, hub("Consent"), Optional.of(consent), once(request())));
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"patient-rosa\"}";
        assertWall(record.ask(
                "PUT", all, hub("Patient/patient-rosa"), Optional.of(patient), Map.of("If-Match", "W/\"1\"")));
    }

    static Stream<Arguments> badDoors() {
        return Stream.of(
                door("create without a condition", "POST", "Task", Map.of()),
                door("create if another is not there", "POST", "Task", Map.of("If-None-Exist", "identifier=x")),
                door("create if hers is not there", "POST", "Task", Map.of("If-None-Exist", "_id=task-joan")),
                door("create by a name that is not its own", "POST", "Task", once(request())),
                door("update without a version", "PUT", "Task/{id}", Map.of()),
                door("update of any version", "PUT", "Task/{id}", Map.of("If-Match", "*")),
                door("update where", "PUT", "Task?identifier=x", Map.of("If-Match", "W/\"1\"")),
                door("patch", "PATCH", "Task/{id}", Map.of("If-Match", "W/\"1\"")),
                door("delete", "DELETE", "Task/{id}", Map.of("If-Match", "W/\"1\"")),
                door("update of a version", "PUT", "Task/{id}/_history/1", Map.of("If-Match", "W/\"1\"")),
                door("create with a parameter", "POST", "Task?_id=1", once(request())),
                door("create in a compartment", "POST", "Patient/patient-rosa/Task", once(request())),
                door("an operation", "POST", "Task/{id}/$meta-add", Map.of("If-Match", "W/\"1\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDoors")
    void everyOtherWayToWriteIsAWall(String name, String method, String path, Map<String, String> headers) {
        Task made = (Task) parsed(create(rosa(), request()));
        String id = made.getIdElement().getIdPart();
        String address = hub(path.replace("{id}", id));
        assertWall(record.ask(method, rosa(), address, Optional.of(json(withId(id))), headers));
        assertThat(record.get(rosa(), hub("Task/" + id))
                        .json()
                        .at("/meta/versionId")
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void oneTypeUnderTheNameOfTheOtherIsNotTaken() {
        Task request = request();
        Answer answer =
                record.ask("POST", rosa(), hub("QuestionnaireResponse"), Optional.of(json(request)), once(request));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(Refusal.NOT_UNDERSTOOD.body());
    }

    @Test
    void aBundleOfWritesIsAWall() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                + json(request()) + ",\"request\":{\"method\":\"POST\",\"url\":\"Task\"}}]}";
        assertWall(record.ask("POST", rosa(), record.base(Endpoints.HUB), Optional.of(bundle)));
    }

    @Test
    void whatSheWritesIsLogged() {
        Task made = (Task) parsed(create(rosa(), request()));
        AuditEvent created = lastLogged();
        assertThat(created.getSubtypeFirstRep().getCode()).isEqualTo("create");
        assertThat(created.getOutcome().toCode()).isEqualTo("0");
        assertThat(created.getEntity().stream().map(entity -> entity.getWhat().getReference()))
                .contains("Patient/patient-rosa", "Task/" + made.getIdElement().getIdPart());
        update(rosa(), made.copy().setStatus(TaskStatus.CANCELLED), "1");
        assertThat(lastLogged().getSubtypeFirstRep().getCode()).isEqualTo("update");
        create(rosa(), request().setFor(new Reference("Patient/patient-ines")));
        assertThat(lastLogged().getOutcome().toCode()).isEqualTo("4");
    }

    private AuditEvent lastLogged() {
        return FHIR.newJsonParser()
                .parseResource(
                        AuditEvent.class,
                        JdbcClient.create(record.data())
                                .sql("select json from resource where type = 'AuditEvent' order by pk desc limit 1")
                                .query(String.class)
                                .single());
    }

    private long items() {
        return JdbcClient.create(record.data())
                .sql("select count(*) from resource where type <> 'AuditEvent'")
                .query(Long.class)
                .single();
    }

    private Answer create(String token, Resource item) {
        return record.ask("POST", token, hub(item.fhirType()), Optional.of(json(item)), once(item));
    }

    private Answer update(String token, Resource item, String version) {
        String path = item.fhirType() + "/" + item.getIdElement().getIdPart();
        return record.ask(
                "PUT", token, hub(path), Optional.of(json(item)), Map.of("If-Match", "W/\"" + version + "\""));
    }

    private static Map<String, String> once(Resource item) {
        Identifier name = item instanceof Task task
                ? task.getIdentifierFirstRep()
                : ((QuestionnaireResponse) item).getIdentifier();
        return Map.of("If-None-Exist", "identifier=" + name.getSystem() + "|" + name.getValue());
    }

    private String hub(String path) {
        return record.base(Endpoints.HUB) + "/" + path;
    }

    private static Task request() {
        return request("rosa");
    }

    private static Task request(String person) {
        Task task = new Task();
        task.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
        task.setStatus(TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(
                "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionTaskTypes",
                "medRecCxReq",
                null)));
        task.setFor(new Reference("Patient/patient-" + person));
        task.setRequester(new Reference("Patient/patient-" + person));
        task.setFocus(named("http://localhost/fhir/north-east/Observation/1").setType("Observation"));
        task.setOwner(named("http://localhost/fhir/north-east/Organization/1").setDisplay("The surgery"));
        task.setAuthoredOn(now());
        task.addInput(part("says-now", "It says that I smoke"));
        task.addInput(part("should-say", "I have <b>never</b> smoked"));
        return task;
    }

    private static Task withId(String id) {
        Task task = request();
        task.setId(id);
        return task;
    }

    private static Reference named(String address) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue(address));
    }

    private static Task.ParameterComponent part(String code, String text) {
        return new Task.ParameterComponent()
                .setType(new CodeableConcept(
                        new Coding("https://one-london.example/CodeSystem/correction-request-part", code, null)))
                .setValue(new StringType(text));
    }

    private static QuestionnaireResponse words(String text) {
        QuestionnaireResponse words = new QuestionnaireResponse();
        words.setIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID()));
        words.setQuestionnaire(ABOUT_ME).setStatus(QuestionnaireResponseStatus.COMPLETED);
        words.setSubject(new Reference("Patient/patient-rosa")).setAuthor(new Reference("Patient/patient-rosa"));
        words.setAuthored(now());
        words.addItem()
                .setLinkId("most-important")
                .setText("What is most important to me")
                .addAnswer()
                .setValue(new StringType(text));
        return words;
    }

    private static Date now() {
        return Date.from(Instant.now());
    }

    private static String rosa() {
        return TOKENS.of("rosa", ROSAS, claims -> claims.claim("scope", SCOPE));
    }

    private static String ines() {
        return TOKENS.of("ines", INESES, claims -> claims.claim("scope", SCOPE));
    }

    private static String json(Resource item) {
        return FHIR.newJsonParser().encodeResourceToString(item);
    }

    private static Resource parsed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return (Resource) FHIR.newJsonParser().parseResource(answer.body());
    }

    private static String id(Answer answer) {
        return parsed(answer).getIdElement().getIdPart();
    }

    private static <T> T got(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NhsNumber number(int from) {
        return IntStream.range(from, from + 100)
                .mapToObj(i -> NhsNumber.parse("9996" + String.format("%06d", i)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Arguments bad(String name, Consumer<Task> change) {
        return Arguments.of(name, change);
    }

    private static Arguments badWords(String name, Consumer<QuestionnaireResponse> change) {
        return Arguments.of(name, change);
    }

    private static Arguments door(String name, String method, String path, Map<String, String> headers) {
        return Arguments.of(name, method, path, headers);
    }

    private static void assertWall(Answer answer) {
        assertThat(answer.body()).isEqualTo(Refusal.NOT_OFFERED.body());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.location()).isEmpty();
    }

    private static void assertNothingHere(Answer answer) {
        assertThat(answer.body()).isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(answer.status()).isEqualTo(404);
    }
}
