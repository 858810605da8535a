package uk.onelondon.record.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.Detail;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.Documents;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Records;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.LeftAtSource;
import uk.onelondon.sharedrecord.SharedRecord;

/** Reads files from the shared record, only through entries of the person's own record. Nothing of them is kept. */
@Component
class SharedDocuments implements Documents {

    /** A file may be asked for by its address alone, when the record is only beginning to be read. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Records records;
    private final SharedRecord sharedRecord;

    SharedDocuments(Records records, SharedRecord sharedRecord) {
        this.records = records;
        this.sharedRecord = sharedRecord;
    }

    @Override
    public DocumentContent read(SignedInPerson person, EntryId id, int number) {
        OpenRecord record = records.of(person);
        Optional<RecordEntry> entry =
                record.now().entry(id).or(() -> record.firstView(PATIENCE).entry(id));
        if (entry.isEmpty()) {
            return missing(record.now());
        }
        Optional<DocumentFile> file = file(entry.get(), number);
        if (file.isEmpty()) {
            return new DocumentContent.NotInRecord();
        }
        return read(person, entry.get(), file.get());
    }

    private static DocumentContent missing(RecordSnapshot snapshot) {
        boolean all = snapshot.coverage().stream().allMatch(SourceCoverage::complete);
        return all ? new DocumentContent.NotInRecord() : new DocumentContent.NotYetInRecord();
    }

    private static Optional<DocumentFile> file(RecordEntry entry, int number) {
        return entry.facts().details().stream()
                .map(Detail::value)
                .filter(Detail.File.class::isInstance)
                .map(value -> ((Detail.File) value).file())
                .filter(file -> file.number() == number)
                .findFirst();
    }

    private DocumentContent read(SignedInPerson person, RecordEntry entry, DocumentFile file) {
        if (file.tooBig()) {
            return new DocumentContent.TooBig(file.size());
        }
        return switch (file.place()) {
            case DocumentFile.Nowhere() -> new DocumentContent.NoContent();
            case DocumentFile.AtSource(String reference) ->
                content(
                        entry,
                        file,
                        sharedRecord.binary(person, entry.id().source(), reference),
                        SharedDocuments::claimed,
                        BinaryContent::bytes);
            case DocumentFile.InEntry() ->
                content(
                        entry,
                        file,
                        inside(
                                sharedRecord.one(
                                        person,
                                        entry.id().source(),
                                        entry.id().type(),
                                        entry.id().id()),
                                file.number()),
                        attachment -> file.claimedType(),
                        attachment -> Optional.ofNullable(attachment.getData()).orElseGet(() -> new byte[0]));
        };
    }

    /** The attachment of the same number in the entry as it stands at the source now. */
    private static Answer<Attachment> inside(Answer<Resource> answer, int number) {
        return switch (answer) {
            case Answer.Found<Resource>(Resource resource, var version) -> {
                List<Attachment> attachments = Attachments.of(resource);
                if (number >= attachments.size()) {
                    yield new Answer.NotFound<>();
                }
                yield LeftAtSource.is(attachments.get(number))
                        ? new Answer.TooBig<>()
                        : new Answer.Found<>(attachments.get(number), version);
            }
            case Answer.NotFound<Resource> gone -> new Answer.NotFound<>();
            case Answer.Refused<Resource>(boolean signInAgain) -> new Answer.Refused<>(signInAgain);
            case Answer.ChangedElsewhere<Resource> changed -> new Answer.ChangedElsewhere<>();
            case Answer.Unavailable<Resource>(var tryAgainAt) -> new Answer.Unavailable<>(tryAgainAt);
            case Answer.TooBig<Resource> big -> new Answer.TooBig<>();
            case Answer.Unreadable<Resource> bad -> new Answer.Unreadable<>();
        };
    }

    private static <T> DocumentContent content(
            RecordEntry entry,
            DocumentFile file,
            Answer<T> answer,
            Function<T, String> claimedType,
            Function<T, byte[]> bytes) {
        return switch (answer) {
            case Answer.Found<T>(T value, var version) -> {
                byte[] content = bytes.apply(value);
                yield content.length == 0
                        ? new DocumentContent.NoContent()
                        : new DocumentContent.Found(
                                entry,
                                file,
                                file.claimedType().isEmpty() ? claimedType.apply(value) : file.claimedType(),
                                content);
            }
            case Answer.NotFound<T> gone -> new DocumentContent.NoContent();
            case Answer.Refused<T>(boolean signInAgain) -> new DocumentContent.Refused(signInAgain);
            case Answer.ChangedElsewhere<T> changed -> new DocumentContent.Unreadable();
            case Answer.Unavailable<T>(var tryAgainAt) -> new DocumentContent.Unavailable(tryAgainAt);
            case Answer.TooBig<T> big -> new DocumentContent.TooBig(OptionalLong.empty());
            case Answer.Unreadable<T> bad -> new DocumentContent.Unreadable();
        };
    }

    private static String claimed(BinaryContent content) {
        return Attachments.mediaType(content.contentType().toLowerCase(Locale.ROOT));
    }
}
