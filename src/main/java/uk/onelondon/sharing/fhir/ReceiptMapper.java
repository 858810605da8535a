package uk.onelondon.sharing.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;

/** A receipt as a DocumentReference whose attachment is the receipt itself, and back. */
final class ReceiptMapper {

    static final String TYPE = "application/json";
    private static final String URIS = "urn:ietf:rfc:3986";
    private static final String URN = "urn:uuid:";

    private ReceiptMapper() {}

    static DocumentReference write(Choice choice, ReceiptDraft read, String herReference, Instant now) {
        byte[] content = ReceiptText.write(choice, read, now).getBytes(StandardCharsets.UTF_8);
        DocumentReference document = new DocumentReference();
        document.addIdentifier(name(read.key()));
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setType(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        document.addCategory(new CodeableConcept(
                new Coding(ChoiceCodes.FAMILIES, choice.family().key(), null)));
        document.setSubject(new Reference(herReference));
        document.addAuthor(new Reference(herReference));
        document.setDateElement(new InstantType(Date.from(now)));
        document.setDescription("SHA-256 " + hash(content));
        Attachment file = document.addContent().getAttachment();
        file.setContentType(TYPE).setLanguage(read.language()).setData(content);
        return document;
    }

    static Optional<Receipt> read(DocumentReference document) {
        byte[] content = Optional.ofNullable(
                        document.getContentFirstRep().getAttachment().getData())
                .orElse(new byte[0]);
        String hash = hash(content);
        boolean unaltered = ("SHA-256 " + hash).equals(document.getDescription());
        return name(document.getIdentifierFirstRep())
                .flatMap(key -> ReceiptText.read(key, new String(content, StandardCharsets.UTF_8), hash, unaltered));
    }

    /** What a receipt is called, wherever it lies. */
    static Identifier name(UUID key) {
        return new Identifier().setSystem(URIS).setValue(URN + key);
    }

    /** The same as a search has it. */
    static String token(UUID key) {
        return URIS + "|" + URN + key;
    }

    static Optional<UUID> name(Identifier identifier) {
        String value = String.valueOf(identifier.getValue());
        try {
            return value.startsWith(URN)
                    ? Optional.of(UUID.fromString(value.substring(URN.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
