package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.GuardedRecord.TOKENS;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** The doors through which a citizen writes her choices and their receipts: at the hub, about herself, in a plain shape. */
class ChoiceDoorsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final NhsNumber ROSAS = number(900);
    private static final NhsNumber INESES = number(1_000);
    private static final String SCOPE = "patient/*.rs patient/Consent.cu patient/DocumentReference.cu";
    private static final String FAMILIES = "https://one-london.example/CodeSystem/sharing-family";

    private final GuardedRecord record = GuardedRecord.shared();

    @BeforeAll
    static void moveIn() {
        for (String endpoint : List.of(Endpoints.HUB, "north-east")) {
            GuardedRecord.shared()
                    .store()
                    .seed(
                            endpoint,
                            List.of(
                                    TwoPeople.patient("rosa-choosing", ROSAS),
                                    TwoPeople.patient("ines-choosing", INESES)));
        }
    }

    @Test
    void aChoiceIsKeptOnceReadByHerAloneAndReplacedAtItsVersion() {
        Consent choice = choice();
        Answer first = create(rosa(), choice);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(create(rosa(), choice).status()).isEqualTo(200);
        Consent kept = (Consent) parsed(first);
        String path = "Consent/" + kept.getIdElement().getIdPart();
        Consent read = (Consent) parsed(record.get(rosa(), hub(path)));
        assertThat(read.getProvision().equalsDeep(choice.getProvision()))
                .as("what she named by its address is still named")
                .isTrue();
        assertThat(record.get(ines(), hub(path)).status()).isEqualTo(404);
        Consent next = choice.copy();
        next.setId(kept.getIdElement().getIdPart());
        next.getProvision().getProvision().clear();
        assertThat(update(rosa(), next, "1").status()).isEqualTo(200);
        Answer stale = update(rosa(), next, "1");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).isEqualTo(Refusal.CHANGED.body());
    }

    static Stream<Arguments> badChoices() {
        return Stream.of(
                bad("for another", c -> c.setPatient(new Reference("Patient/patient-ines-choosing"))),
                bad("for nobody", c -> c.setPatient(null)),
                bad("given by another", c -> c.getPerformer().set(0, new Reference("Patient/patient-ines-choosing"))),
                bad("given by two", c -> c.addPerformer(new Reference("Patient/patient-ines-choosing"))),
                bad("given by nobody", c -> c.setPerformer(List.of())),
                bad("dated back", c -> c.setDateTime(Date.from(Instant.now().minus(Duration.ofDays(2))))),
                bad("dated ahead", c -> c.setDateTime(Date.from(Instant.now().plus(Duration.ofDays(2))))),
                bad("without a date", c -> c.setDateTime(null)),
                bad("a draft", c -> c.setStatus(ConsentState.DRAFT)),
                bad("not in force", c -> c.setStatus(ConsentState.INACTIVE)),
                bad("of another scope", c -> c.getScope().getCodingFirstRep().setCode("adr")),
                bad(
                        "of another family",
                        c -> c.getCategory().get(1).getCodingFirstRep().setCode("proxy")),
                bad("of no family", c -> c.getCategory().remove(1)),
                bad("of two families", c -> c.addCategory().addCoding(new Coding(FAMILIES, "research", null))),
                bad(
                        "with two identifiers",
                        c -> c.addIdentifier().setSystem("x").setValue("y")),
                bad("with a chosen identifier", c -> c.getIdentifierFirstRep().setValue("urn:uuid:1")),
                bad("without a policy", c -> c.setPolicyRule(null)),
                bad(
                        "with another policy",
                        c -> c.getPolicyRule().getCodingFirstRep().setCode("EMRGONLY")),
                bad("with a policy elsewhere", c -> c.addPolicy().setUri("http://example.org")),
                bad("kept by an organisation", c -> c.addOrganization(new Reference("Organization/1"))),
                bad("with a receipt as a pointer", c -> c.setSource(new Reference("DocumentReference/1"))),
                bad(
                        "with a pointer beside the receipt's name",
                        c -> ((Reference) c.getSource()).setReference("DocumentReference/1")),
                bad("without a receipt", c -> c.setSource(null)),
                bad("verified", c -> c.addVerification().setVerified(true)),
                bad("with a label", c -> c.getMeta().addSecurity(new Coding("x", "NOPAT", null))),
                bad("with an extension", c -> c.addExtension("urn:x", new Reference("Patient/patient-ines-choosing"))),
                bad("with a modifier", c -> c.addModifierExtension(new Extension("urn:x", new StringType("x")))),
                bad(
                        "three rules deep",
                        c -> c.getProvision()
                                .getProvisionFirstRep()
                                .addProvision()
                                .setType(ConsentProvisionType.PERMIT)),
                bad("two hundred rules deep", c -> {
                    ProvisionComponent rule = c.getProvision();
                    for (int i = 0; i < 200; i++) {
                        rule = rule.addProvision().setType(ConsentProvisionType.DENY);
                    }
                }),
                bad(
                        "of endless rules",
                        c -> IntStream.range(0, 100)
                                .forEach(i -> c.getProvision().addProvision().setType(ConsentProvisionType.DENY))),
                bad(
                        "naming somebody by a pointer",
                        c -> c.getProvision()
                                .getProvisionFirstRep()
                                .getActorFirstRep()
                                .getReference()
                                .setReference("Practitioner/1")),
                bad(
                        "naming an entry by a pointer",
                        c -> c.getProvision()
                                .getProvisionFirstRep()
                                .getDataFirstRep()
                                .getReference()
                                .setReference("Task/task-joan")),
                bad(
                        "of what belongs to an entry",
                        c -> c.getProvision()
                                .getProvisionFirstRep()
                                .getDataFirstRep()
                                .setMeaning(ConsentDataMeaning.RELATED)),
                bad(
                        "with an hour",
                        c -> c.getProvision().getPeriod().setEndElement(new DateTimeType("2031-01-01T10:00:00Z"))),
                bad("with an action", c -> c.getProvision().addAction().setText("read")),
                bad("with a class", c -> c.getProvision().addClass_(new Coding("x", "y", null))),
                bad(
                        "with an extension on a rule",
                        c -> c.getProvision()
                                .getProvisionFirstRep()
                                .addExtension(new Extension("urn:x", new StringType("x")))),
                bad(
                        "with an extension on a type",
                        c -> c.getProvision()
                                .getTypeElement()
                                .addExtension(new Extension("urn:x", new CodeType("x")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badChoices")
    void aChoiceOfAnotherShapeIsAWall(String name, Consumer<Consent> change) {
        Consent choice = choice();
        change.accept(choice);
        assertWall(create(rosa(), choice));
    }

    @Test
    void aConsentSomebodyElseRecordedIsNotHersToReplace() {
        Consent theirs = choice();
        theirs.setId("theirs-" + UUID.randomUUID());
        theirs.setPerformer(List.of(new Reference().setDisplay("The practice")));
        record.store().seed(Endpoints.HUB, List.of(theirs));
        Consent mine = choice();
        mine.setIdentifier(theirs.getIdentifier());
        mine.setId(theirs.getIdElement().getIdPart());
        assertWall(update(rosa(), mine, "1"));
    }

    @Test
    void anothersChoiceIsAsAnAbsentOne() {
        String id = parsed(create(rosa(), choice())).getIdElement().getIdPart();
        Consent mine = choice("ines-choosing");
        mine.setId(id);
        Answer another = update(ines(), mine, "1");
        mine.setId("nobody-has-this");
        assertThat(another.essence()).isEqualTo(update(ines(), mine, "1").essence());
        assertThat(another.status()).isEqualTo(404);
    }

    @Test
    void onlyTheHubTakesChoicesAndOnlyWithAScopeForThem() {
        Consent choice = choice();
        assertWall(record.ask("POST", rosa(), "Consent", Optional.of(json(choice)), once(choice)));
        assertWall(create(TOKENS.of("rosa-choosing", ROSAS), choice));
        assertWall(create(
                TOKENS.of("rosa-choosing", ROSAS, claims -> claims.claim("scope", "patient/*.rs patient/Task.cu")),
                choice));
    }

    @Test
    void aReceiptIsKeptOnceAndNeverChanged() {
        DocumentReference receipt = receipt();
        Answer first = create(rosa(), receipt);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(create(rosa(), receipt).status()).isEqualTo(200);
        DocumentReference kept = (DocumentReference) parsed(first);
        assertThat(record.get(
                                ines(),
                                hub("DocumentReference/" + kept.getIdElement().getIdPart()))
                        .status())
                .isEqualTo(404);
        DocumentReference changed = receipt.copy();
        changed.setId(kept.getIdElement().getIdPart());
        changed.getContentFirstRep().getAttachment().setData("{}".getBytes(StandardCharsets.UTF_8));
        assertWall(update(rosa(), changed, "1"));
    }

    static Stream<Arguments> badReceipts() {
        return Stream.of(
                badReceipt("of another", r -> r.setSubject(new Reference("Patient/patient-ines-choosing"))),
                badReceipt("by another", r -> r.getAuthor().set(0, new Reference("Patient/patient-ines-choosing"))),
                badReceipt("of no family", r -> r.setCategory(List.of())),
                badReceipt("superseded", r -> r.setStatus(DocumentReferenceStatus.SUPERSEDED)),
                badReceipt("with another description", r -> r.setDescription("Look at this")),
                badReceipt(
                        "with a page",
                        r -> r.getContentFirstRep().getAttachment().setContentType("text/html")),
                badReceipt(
                        "with an address",
                        r -> r.getContentFirstRep().getAttachment().setUrl("Binary/1")),
                badReceipt(
                        "with a title",
                        r -> r.getContentFirstRep().getAttachment().setTitle("A letter")),
                badReceipt("empty", r -> r.getContentFirstRep().getAttachment().setData(null)),
                badReceipt(
                        "endless", r -> r.getContentFirstRep().getAttachment().setData(new byte[100_001])),
                badReceipt("of two files", r -> r.addContent().getAttachment().setContentType("application/json")),
                badReceipt("dated back", r -> r.setDate(Date.from(Instant.now().minus(Duration.ofDays(2))))),
                badReceipt("related", r -> r.addRelatesTo().setTarget(new Reference("DocumentReference/1"))),
                badReceipt("kept elsewhere", r -> r.setCustodian(new Reference("Organization/1"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badReceipts")
    void aReceiptOfAnotherShapeIsAWall(String name, Consumer<DocumentReference> change) {
        DocumentReference receipt = receipt();
        change.accept(receipt);
        assertWall(create(rosa(), receipt));
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
        Identifier name = item instanceof Consent consent
                ? consent.getIdentifierFirstRep()
                : ((DocumentReference) item).getIdentifierFirstRep();
        return Map.of("If-None-Exist", "identifier=" + name.getSystem() + "|" + name.getValue());
    }

    private String hub(String path) {
        return record.base(Endpoints.HUB) + "/" + path;
    }

    private static Consent choice() {
        return choice("rosa-choosing");
    }

    private static Consent choice(String person) {
        Consent consent = new Consent();
        consent.addIdentifier(uuid());
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(coded("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
        consent.addCategory(coded("http://loinc.org", "59284-0")).addCategory(coded(FAMILIES, "care"));
        consent.setPatient(new Reference("Patient/patient-" + person));
        consent.addPerformer(new Reference("Patient/patient-" + person));
        consent.setDateTime(new Date());
        consent.setSource(new Reference().setIdentifier(uuid()));
        consent.setPolicyRule(coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN"));
        ProvisionComponent root = consent.getProvision().setType(ConsentProvisionType.PERMIT);
        root.getPeriod().setEndElement(new DateTimeType("2031-01-01"));
        root.addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT", null));
        ProvisionComponent deny = root.addProvision().setType(ConsentProvisionType.DENY);
        deny.addSecurityLabel(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV", null));
        deny.addActor(new provisionActorComponent()
                .setRole(coded("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"))
                .setReference(new Reference()
                        .setDisplay("Homerton Hospital")
                        .setIdentifier(new Identifier()
                                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                                .setValue("RQX"))));
        deny.addData(new provisionDataComponent()
                .setMeaning(ConsentDataMeaning.INSTANCE)
                .setReference(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem("urn:ietf:rfc:3986")
                                .setValue("http://localhost/fhir/north-east/Observation/1"))));
        return consent;
    }

    private static DocumentReference receipt() {
        DocumentReference receipt = new DocumentReference();
        receipt.addIdentifier(uuid());
        receipt.setStatus(DocumentReferenceStatus.CURRENT);
        receipt.setType(coded("http://loinc.org", "59284-0"));
        receipt.addCategory(coded(FAMILIES, "care"));
        receipt.setSubject(new Reference("Patient/patient-rosa-choosing"));
        receipt.addAuthor(new Reference("Patient/patient-rosa-choosing"));
        receipt.setDate(new Date());
        receipt.setDescription("SHA-256 " + "0".repeat(64));
        receipt.addContent()
                .getAttachment()
                .setContentType("application/json")
                .setLanguage("en")
                .setData("{\"header\":{}}".getBytes(StandardCharsets.UTF_8));
        return receipt;
    }

    private static Identifier uuid() {
        return new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    private static String rosa() {
        return TOKENS.of("rosa-choosing", ROSAS, claims -> claims.claim("scope", SCOPE));
    }

    private static String ines() {
        return TOKENS.of("ines-choosing", INESES, claims -> claims.claim("scope", SCOPE));
    }

    private static String json(Resource item) {
        return FHIR.newJsonParser().encodeResourceToString(item);
    }

    private static Resource parsed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return (Resource) FHIR.newJsonParser().parseResource(answer.body());
    }

    private static NhsNumber number(int from) {
        return IntStream.range(from, from + 100)
                .mapToObj(i -> NhsNumber.parse("9996" + String.format("%06d", i)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Arguments bad(String name, Consumer<Consent> change) {
        return Arguments.of(name, change);
    }

    private static Arguments badReceipt(String name, Consumer<DocumentReference> change) {
        return Arguments.of(name, change);
    }

    private static void assertWall(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(Refusal.NOT_OFFERED.body());
    }
}
