package uk.onelondon.enforcement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The receipt of a choice, as a DocumentReference whose attachment is a short JSON text. She makes it once; nobody
 * changes it, so that what she read stays what she read.
 */
final class ChoiceReceipts implements WriteRule {

    private static final Pattern HASH = Pattern.compile("SHA-256 [0-9a-f]{64}");
    private static final int LONGEST = 100_000;

    @Override
    public boolean isNew(Sent sent) {
        return sent.item() instanceof DocumentReference receipt && isPlain(sent, receipt);
    }

    @Override
    public boolean isShaped(Sent sent) {
        return false;
    }

    @Override
    public boolean follows(Sent sent, Resource now) {
        return false;
    }

    private static boolean isPlain(Sent sent, DocumentReference receipt) {
        Optional<Identifier> identifier = Sent.uuid(receipt.getIdentifierFirstRep());
        Optional<Reference> subject = sent.herself(receipt.getSubject());
        Optional<Reference> author = sent.herself(receipt.getAuthorFirstRep());
        Optional<String> family = OwnChoices.family(receipt.getCategory());
        Attachment text = receipt.getContentFirstRep().getAttachment();
        if (identifier.isEmpty()
                || subject.isEmpty()
                || author.isEmpty()
                || family.isEmpty()
                || !sent.isNow(receipt.getDate())
                || !HASH.matcher(String.valueOf(receipt.getDescription())).matches()
                || !text.hasData()
                || text.getData().length > LONGEST) {
            return false;
        }
        DocumentReference plain = new DocumentReference();
        plain.addIdentifier(identifier.get());
        plain.setStatus(DocumentReferenceStatus.CURRENT);
        plain.setType(coded("http://loinc.org", "59284-0"));
        plain.addCategory(coded(OwnChoices.FAMILIES, family.get()));
        plain.setSubject(subject.get());
        plain.addAuthor(author.get());
        plain.setDateElement(new InstantType(receipt.getDateElement().getValueAsString()));
        plain.setDescription(receipt.getDescription());
        Attachment copy = plain.addContent().getAttachment();
        copy.setContentType("application/json").setLanguage(Sent.language(text.getLanguage()));
        copy.setData(text.getData());
        return sent.isExactly(plain);
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
