package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Media;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.DocumentFile.Place;
import uk.onelondon.sharedrecord.LeftAtSource;

/** Attachments (FHIR R4, 2.24.0.5) of the resources that carry documents. Their number is their place in this order. */
final class Attachments {

    private static final int MOST = 50;
    private static final int LONGEST_REFERENCE = 500;

    private Attachments() {}

    /** All attachments of a resource, in the order in which they are numbered. */
    static List<Attachment> of(Resource resource) {
        Stream<Attachment> all = switch (resource) {
            case DocumentReference document -> document.getContent().stream().map(content -> content.getAttachment());
            case DiagnosticReport report -> report.getPresentedForm().stream();
            case Media media -> media.hasContent() ? Stream.of(media.getContent()) : Stream.empty();
            case Communication message ->
                message.getPayload().stream()
                        .map(part -> part.getContent())
                        .filter(Attachment.class::isInstance)
                        .map(Attachment.class::cast);
            default -> Stream.empty();
        };
        return all.limit(MOST).toList();
    }

    /** The files of a resource as it describes them. */
    static List<DocumentFile> files(Resource resource) {
        List<DocumentFile> files = new ArrayList<>();
        List<Attachment> attachments = of(resource);
        for (int i = 0; i < attachments.size(); i++) {
            files.add(file(i, attachments.get(i)));
        }
        return files;
    }

    /** A media type as it is compared: lower case, without parameters. */
    static String mediaType(String claimed) {
        return claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static DocumentFile file(int number, Attachment attachment) {
        return new DocumentFile(
                number,
                Tame.label(attachment.getTitle()).orElse(""),
                mediaType(Tame.label(attachment.getContentType()).orElse("")),
                size(attachment),
                Tame.label(attachment.getLanguage()).orElse(""),
                place(attachment));
    }

    private static OptionalLong size(Attachment attachment) {
        if (attachment.getData() != null) {
            return OptionalLong.of(attachment.getData().length);
        }
        return attachment.hasSize() && attachment.getSize() >= 0
                ? OptionalLong.of(attachment.getSize())
                : OptionalLong.empty();
    }

    private static Place place(Attachment attachment) {
        if (attachment.getData() != null || LeftAtSource.is(attachment)) {
            return new DocumentFile.InEntry();
        }
        return Optional.ofNullable(attachment.getUrl())
                .filter(url -> !url.isBlank() && url.length() <= LONGEST_REFERENCE)
                .<Place>map(DocumentFile.AtSource::new)
                .orElseGet(DocumentFile.Nowhere::new);
    }
}
