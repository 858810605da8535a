package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;
import static uk.onelondon.sandbox.record.TwoPeople.mary;
import static uk.onelondon.sandbox.record.TwoPeople.patient;
import static uk.onelondon.sandbox.record.TwoPeople.result;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** What an item holds or names inside (rule R11), and items that change whom they are about. Each at a source of its own people. */
class ContentDoorsTests {

    private static final String SOURCE = "south-west";

    private final GuardedRecord record = GuardedRecord.shared();

    static {
        GuardedRecord.shared()
                .store()
                .seed(
                        SOURCE,
                        List.of(
                                patient("mary", TwoPeople.MARYS),
                                patient("joan", TwoPeople.JOANS),
                                result("joans", "joan")));
    }

    static Stream<Arguments> namings() {
        Reference joan = new Reference("Patient/patient-joan").setDisplay("words-of-joan");
        Reference joans = new Reference("Observation/joans").setDisplay("words-of-joan");
        Reference mary = new Reference("Patient/patient-mary");
        return Stream.of(
                Arguments.of("performer", result("n1", "mary").addPerformer(joan)),
                Arguments.of("derived from", result("n2", "mary").addDerivedFrom(joans)),
                Arguments.of("a list's entry", entry(new ListResource().setSubject(mary), joans, "n3")),
                Arguments.of(
                        "a task's focus",
                        new Task().setFor(mary).setFocus(joans).setId("Task/n4")),
                Arguments.of(
                        "a message's receiver",
                        new Communication().setSubject(mary).addRecipient(joan).setId("Communication/n5")),
                Arguments.of("a plan's detail", planned(new CarePlan().setSubject(mary), joans, "n6")),
                Arguments.of(
                        "a flag's author",
                        new Flag().setSubject(mary).setAuthor(joan).setId("Flag/n7")),
                Arguments.of("inside a contained item", within(result("n8", "mary"), joans)),
                Arguments.of("an extension", extended(result("n9", "mary"), joans)),
                Arguments.of(
                        "by number",
                        result("n10", "mary")
                                .addPerformer(new Reference()
                                        .setDisplay("words-of-joan")
                                        .setIdentifier(new org.hl7.fhir.r4.model.Identifier()
                                                .setSystem(NhsNumber.SYSTEM)
                                                .setValue(TwoPeople.JOANS.digits())))),
                Arguments.of(
                        "at another address",
                        result("n11", "mary")
                                .addPerformer(new Reference("https://elsewhere.example/fhir/Patient/1")
                                        .setDisplay("words-of-joan"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namings")
    void theNameOfAnothersItemIsTakenOut(String where, Resource item) {
        if (item instanceof org.hl7.fhir.r4.model.DomainResource holder) {
            holder.setText(new Narrative());
            holder.getText().setDivAsString("<div>words-of-joan</div>");
        }
        record.store().seed(SOURCE, List.of(item));
        String type = item.fhirType();
        String id = item.getIdElement().getIdPart();
        assertThat(at(keeper(), type + "/" + id).body()).contains(OF_JOAN);
        for (String door : List.of(
                type + "/" + id,
                type + "/" + id + "/_history",
                type + "/" + id + "/_history/1",
                type + "?_id=" + id,
                "Patient/patient-mary/$everything?_count=1000")) {
            Answer hers = at(mary(), door);
            assertThat(hers.status()).as(door).isEqualTo(200);
            assertThat(hers.body())
                    .as(door)
                    .contains("\"" + id + "\"")
                    .doesNotContain(OF_JOAN, "joans", "patient-joan", TwoPeople.JOANS.digits());
        }
        assertThat(at(keeper(), type + "/" + id).body()).contains(OF_JOAN);
    }

    @Test
    void aReferenceToNothingStaysAsItIsTold() {
        record.store()
                .seed(
                        SOURCE,
                        List.of(result("broken", "mary")
                                .addDerivedFrom(new Reference("Observation/lost").setDisplay("A lost result"))));
        assertThat(at(mary(), "Observation/broken").body()).contains("Observation/lost", "A lost result");
    }

    @Test
    void aFileOfAnotherIsNotNamedByADocument() {
        DocumentReference letter = new DocumentReference().setSubject(new Reference("Patient/patient-mary"));
        letter.addContent().getAttachment().setUrl("Binary/joans-file").setTitle("words-of-joan");
        letter.addContent().getAttachment().setUrl("https://elsewhere.example/leaflet.pdf");
        letter.setId("DocumentReference/letter");
        Binary file = new Binary();
        file.setContentType("text/plain").setContent("words-of-joan".getBytes(StandardCharsets.UTF_8));
        file.setSecurityContext(new Reference("Patient/patient-joan"));
        file.setId("Binary/joans-file");
        record.store().seed(SOURCE, List.of(letter, file));
        assertThat(at(keeper(), "DocumentReference/letter").body()).contains("joans-file");
        assertThat(at(mary(), "DocumentReference/letter").body())
                .contains("leaflet.pdf")
                .doesNotContain("joans-file", OF_JOAN);
        assertThat(at(joan(), "Binary/joans-file").status()).isEqualTo(200);
        assertThat(at(mary(), "Binary/joans-file").essence())
                .isEqualTo(at(mary(), "Binary/nothing").essence());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "performer=Patient/patient-joan",
                "performer=patient-joan",
                "performer:Patient=patient-joan",
                "derived-from=Observation/joans",
                "derived-from=joans",
                "derived-from=Observation/nothing,Observation/joans"
            })
    void aSearchDoesNotFindTheNameThatWasTakenOut(String search) {
        Observation naming = result("searched", "mary")
                .addPerformer(new Reference("Patient/patient-joan"))
                .addDerivedFrom(new Reference("Observation/joans"))
                .addDerivedFrom(new Reference("Observation/broken-link"));
        if (at(keeper(), "Observation/searched").status() != 200) {
            record.store().seed(SOURCE, List.of(naming));
        }
        assertThat(at(keeper(), "Observation?_id=searched&" + search).total()).isEqualTo(1);
        Answer hidden = at(mary(), "Observation?_id=searched&" + search);
        assertThat(hidden.total()).isZero();
        assertThat(hidden.essence())
                .isEqualTo(at(mary(), "Observation?_id=searched&performer=Patient/nothing")
                        .essence());
        assertThat(at(mary(), "Observation?_id=searched&derived-from=Observation/broken-link")
                        .total())
                .isEqualTo(1);
        assertThat(at(mary(), "Observation?_id=searched&subject=Patient/patient-mary")
                        .total())
                .isEqualTo(1);
    }

    static Stream<Arguments> holders() {
        Observation inside = new Observation().setSubject(new Reference("Patient/patient-joan"));
        inside.setId("inside");
        Patient person = new Patient();
        person.setId("person");
        Appointment together = new Appointment();
        together.addParticipant().setActor(new Reference("Patient/patient-mary"));
        together.addParticipant().setActor(new Reference("Patient/patient-joan"));
        Location home = new Location();
        home.addContained(inside.copy());
        Observation marked = result("h4", "mary");
        marked.getMeta().addSecurity().setCode("NOPAT");
        Binary file = new Binary();
        file.setContentType("text/plain").setContent("x".getBytes(StandardCharsets.UTF_8));
        file.setSecurityContext(new Reference("DocumentReference/none"));
        return Stream.of(
                Arguments.of("an item that contains another's", (Resource)
                        result("h1", "mary").addContained(inside)),
                Arguments.of("an item that contains a person", (Resource)
                        result("h2", "mary").addContained(person)),
                Arguments.of("an appointment of both", (Resource) together.setId("Appointment/h3")),
                Arguments.of("an item not for the patient", marked),
                Arguments.of("a directory entry that contains another's", (Resource) home.setId("Location/h5")),
                Arguments.of("a file whose owner is not known", (Resource) file.setId("Binary/h6")),
                Arguments.of(
                        "an item about a group", (Resource) result("h7", "mary").setSubject(new Reference("Group/g"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("holders")
    void aHolderOfWhatIsNotHersIsAsIfAbsentAndNotCounted(String what, Resource item) {
        String type = item.fhirType();
        String path = type + "/" + item.getIdElement().getIdPart();
        int before = at(
                        mary(),
                        type + "?_summary=count&_id=x," + item.getIdElement().getIdPart())
                .total();
        int all = at(mary(), "Patient/patient-mary/$everything").total();
        record.store().seed(SOURCE, List.of(item));
        assertThat(at(keeper(), path).status()).isEqualTo(200);
        assertThat(at(mary(), path).essence())
                .isEqualTo(at(mary(), type + "/nothing").essence());
        assertThat(at(
                                mary(),
                                type + "?_summary=count&_id=x,"
                                        + item.getIdElement().getIdPart())
                        .total())
                .isEqualTo(before);
        assertThat(at(mary(), "Patient/patient-mary/$everything").total()).isEqualTo(all);
        assertThat(at(joan(), path).body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    @Test
    void aLinkInOneDirectionOpensNothingAndOneInBothOpensTheOtherHalf() {
        NhsNumber number = new NhsNumber("9990000042");
        String reader = GuardedRecord.TOKENS.of("linda", number);
        Patient now = patient("linda", number);
        Patient former = patient("former", TwoPeople.FORMER);
        link(now, "patient-former");
        record.store().seed(SOURCE, List.of(now, former, result("formers", "former")));
        assertThat(at(reader, "Patient/patient-linda").status()).isEqualTo(200);
        assertThat(at(reader, "Patient/patient-linda").body()).doesNotContain("patient-former");
        assertThat(at(reader, "Observation/formers").body()).isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(at(reader, "Patient?_id=patient-linda&_include=Patient:link").body())
                .doesNotContain("words-of-former");
        link(former, "patient-linda");
        record.store().amend(SOURCE, former);
        assertThat(at(reader, "Observation/formers").status()).isEqualTo(200);
        assertThat(at(reader, "Patient?_id=patient-linda&_include=Patient:link").body())
                .contains("words-of-former");
    }

    @Test
    void aPatientWhoseNumberChangedOpensToTheNewNumberOnly() {
        NhsNumber before = new NhsNumber("9990000050");
        NhsNumber after = new NhsNumber("9990000069");
        record.store().seed(SOURCE, List.of(patient("changed", before), result("changeds", "changed")));
        assertThat(at(GuardedRecord.TOKENS.of("a", before), "Observation/changeds")
                        .status())
                .isEqualTo(200);
        Patient renumbered = patient("changed", after);
        renumbered
                .addIdentifier()
                .setSystem(NhsNumber.SYSTEM)
                .setValue(before.digits())
                .setUse(org.hl7.fhir.r4.model.Identifier.IdentifierUse.OLD);
        record.store().amend(SOURCE, renumbered);
        assertThat(at(GuardedRecord.TOKENS.of("a", before), "Observation/changeds")
                        .body())
                .isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(at(GuardedRecord.TOKENS.of("b", after), "Observation/changeds")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anItemThatMovedToAnotherPersonShowsEachOfThemOnlyHerOwnPart() {
        record.store().seed(SOURCE, List.of(result("moved", "mary")));
        assertThat(at(mary(), "Observation/moved").status()).isEqualTo(200);
        record.store().amend(SOURCE, result("moved", "joan"));
        assertThat(at(joan(), "Observation/moved").body()).contains(OF_JOAN);
        for (String door : List.of(
                "Observation/moved",
                "Observation/moved/_history/1",
                "Observation/moved/_history/2",
                "Observation/moved/_history")) {
            assertThat(at(mary(), door).body()).as(door).isEqualTo(Refusal.NOTHING_HERE.body());
        }
        assertThat(at(joan(), "Observation/moved/_history/1").body()).isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(at(joan(), "Observation/moved/_history").body())
                .contains(OF_JOAN)
                .doesNotContain(TwoPeople.OF_MARY);
    }

    @Test
    void aDeletedItemOfAnothersIsAsIfItHadNeverBeen() {
        record.store().seed(SOURCE, List.of(result("deleted", "joan")));
        assertThat(at(joan(), "Observation/deleted").body()).contains(OF_JOAN);
        assertThat(record.ask("DELETE", keeper(), record.base(SOURCE) + "/Observation/deleted", Optional.empty())
                        .status())
                .isBetween(200, 204);
        for (String door : List.of(
                "Observation/deleted",
                "Observation/deleted/_history/1",
                "Observation/deleted/_history/2",
                "Observation/deleted/_history")) {
            Answer absent = at(mary(), door.replace("deleted", "never"));
            assertThat(at(mary(), door).essence()).as(door).isEqualTo(absent.essence());
            assertThat(at(mary(), door).body()).as(door).isEqualTo(Refusal.NOTHING_HERE.body());
        }
        assertThat(at(joan(), "Observation/deleted").body()).isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(at(joan(), "Observation?_id=deleted").total()).isZero();
    }

    private Answer at(String token, String path) {
        return record.get(token, record.base(SOURCE) + "/" + path);
    }

    private static void link(Patient patient, String other) {
        patient.addLink().setType(Patient.LinkType.SEEALSO).setOther(new Reference("Patient/" + other));
    }

    private static Resource entry(ListResource list, Reference item, String id) {
        list.addEntry().setItem(item);
        list.setId("List/" + id);
        return list;
    }

    private static Resource planned(CarePlan plan, Reference item, String id) {
        plan.addActivity().setReference(item);
        plan.setId("CarePlan/" + id);
        return plan;
    }

    private static Resource within(Observation holder, Reference item) {
        Observation inside = new Observation();
        inside.addDerivedFrom(item.copy()).setId("inside");
        holder.addContained(inside);
        return holder.addHasMember(new Reference("#inside"));
    }

    private static Resource extended(Observation holder, Reference item) {
        Consumer<Reference> add = value -> holder.addExtension("https://one-london.example/about", value);
        add.accept(item);
        return holder;
    }
}
