package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.Versions;

class SharedDocumentsTests {

    private static final SignedInPerson PERSON = new SignedInPerson(
            "synthetic",
            new PersonName("Synthetic", "Person"),
            Optional.of(new NhsNumber("9990000018")),
            LocalDate.of(1950, 1, 1),
            IdentityLevel.P9,
            RecordUnderTest.NOON,
            new IdToken("none", RecordUnderTest.NOON));

    private final RecordUnderTest record = new RecordUnderTest();
    private final List<String> asked = new ArrayList<>();
    private Answer<BinaryContent> binary = new Answer.NotFound<>();
    private Answer<Resource> one = new Answer.NotFound<>();

    private DocumentContent read(String type, String id, int number) {
        return new SharedDocuments(record.records(), new Asked())
                .read(PERSON, EntryId.parse("north-east", type, id).orElseThrow(), number);
    }

    private static DocumentReference letter(Attachment... attachments) {
        DocumentReference letter = new DocumentReference();
        letter.setId("d1");
        for (Attachment attachment : attachments) {
            letter.addContent().setAttachment(attachment);
        }
        return letter;
    }

    @Test
    void aFileKeptAtTheSourceIsAskedForByItsReference() {
        record.send(
                        NORTH_EAST,
                        List.of(letter(
                                new Attachment().setUrl("Binary/b0"),
                                new Attachment().setUrl("Binary/b1").setContentType("Application/PDF; v=1"))))
                .complete();
        binary = new Answer.Found<>(new BinaryContent("text/html", new byte[] {1}), Optional.empty());
        assertThat(read("DocumentReference", "d1", 1))
                .isInstanceOfSatisfying(
                        DocumentContent.Found.class,
                        found -> assertThat(found.claimedType()).isEqualTo("application/pdf"));
        assertThat(asked).containsExactly("north-east Binary/b1");
    }

    @Test
    void nothingOutsideHerRecordCanBeNamed() {
        record.send(NORTH_EAST, List.of(letter(new Attachment().setUrl("Binary/b0"))))
                .complete();
        assertThat(read("DocumentReference", "somebody-elses", 0)).isEqualTo(new DocumentContent.NotInRecord());
        assertThat(read("Binary", "b0", 0)).isEqualTo(new DocumentContent.NotInRecord());
        assertThat(read("DocumentReference", "d1", 7)).isEqualTo(new DocumentContent.NotInRecord());
        assertThat(asked).isEmpty();
    }

    @Test
    void whileASourceIsComingNobodyKnowsWhetherItIsThere() {
        record.state(NORTH_EAST, new SourceState.Waiting());
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.NotYetInRecord());
    }

    @Test
    void aFileInsideTheEntryIsReadAnewAndNotKeptWithTheRecord() {
        DocumentReference letter =
                letter(new Attachment().setContentType("text/plain").setData(new byte[] {'h', 'i'}));
        record.send(NORTH_EAST, List.of(letter)).complete();
        one = new Answer.Found<>(letter, Optional.empty());
        assertThat(read("DocumentReference", "d1", 0))
                .isInstanceOfSatisfying(
                        DocumentContent.Found.class,
                        found -> assertThat(found.bytes()).asString().isEqualTo("hi"));
        assertThat(asked).containsExactly("north-east DocumentReference/d1");
        one = new Answer.Found<>(letter(), Optional.empty());
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.NoContent());
    }

    @Test
    void fiftyMegabytesAreNotEvenAskedFor() {
        record.send(
                        NORTH_EAST,
                        List.of(letter(new Attachment().setUrl("Binary/b0").setSize(50 << 20))))
                .complete();
        assertThat(read("DocumentReference", "d1", 0))
                .isEqualTo(new DocumentContent.TooBig(OptionalLong.of(50L << 20)));
        assertThat(asked).isEmpty();
    }

    @Test
    void fiftyMegabytesThatDoNotSaySoAreToldAsTooBig() {
        record.send(NORTH_EAST, List.of(letter(new Attachment().setUrl("Binary/b0"))))
                .complete();
        binary = new Answer.TooBig<>();
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.TooBig(OptionalLong.empty()));
    }

    @Test
    void everyAnswerOfASourceIsTold() {
        record.send(NORTH_EAST, List.of(letter(new Attachment().setUrl("Binary/b0"), new Attachment().setTitle("x"))))
                .complete();
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.NoContent());
        assertThat(read("DocumentReference", "d1", 1)).isEqualTo(new DocumentContent.NoContent());
        binary = new Answer.Refused<>(true);
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.Refused(true));
        binary = new Answer.Unavailable<>(Optional.empty());
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.Unavailable(Optional.empty()));
        binary = new Answer.Unreadable<>();
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.Unreadable());
        binary = new Answer.Found<>(new BinaryContent("text/plain", new byte[0]), Optional.empty());
        assertThat(read("DocumentReference", "d1", 0)).isEqualTo(new DocumentContent.NoContent());
    }

    @Test
    void aTestReportMayCarryItsLetterToo() {
        DiagnosticReport report = new DiagnosticReport();
        report.setId("r1");
        report.addPresentedForm().setUrl("Binary/b9");
        record.send(NORTH_EAST, List.of(report)).complete();
        binary = new Answer.Found<>(new BinaryContent("application/pdf", new byte[] {1}), Optional.empty());
        assertThat(read("DiagnosticReport", "r1", 0)).isInstanceOf(DocumentContent.Found.class);
    }

    private final class Asked implements SharedRecord {

        @Override
        public RecordReading read(SignedInPerson person, List<String> types, RecordListener listener) {
            throw new IllegalStateException("Read already");
        }

        @Override
        public Answer<Resource> one(SignedInPerson person, SourceId source, String type, String id) {
            asked.add(source.value() + " " + type + "/" + id);
            return one;
        }

        @Override
        public Answer<Versions> versions(SignedInPerson person, SourceId source, String type, String id) {
            return new Answer.NotFound<>();
        }

        @Override
        public Answer<BinaryContent> binary(SignedInPerson person, SourceId source, String reference) {
            asked.add(source.value() + " " + reference);
            return binary;
        }

        @Override
        public Optional<java.time.Instant> lastSeen(SourceId source) {
            return Optional.empty();
        }
    }
}
