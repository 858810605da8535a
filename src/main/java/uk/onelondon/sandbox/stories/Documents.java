package uk.onelondon.sandbox.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContextComponent;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * Letters and other documents: a DocumentReference, and a Binary with the text as PDF, or as plain text if the entry
 * says {@code text}. The Binary's security context is the Patient, so that it is hers and nobody else's.
 */
record Documents(Vocabulary words, Ledger ledger, String addressee) {

    Reference document(Entry entry, Telling telling) {
        Term type = words.need(entry.line(), entry.word(0), "document");
        String title = entry.fact("title").orElse(type.display());
        boolean plain = entry.is("text");
        List<String> letter = letter(entry, telling, title);
        Binary binary = new Binary();
        binary.setContentType(plain ? "text/plain; charset=utf-8" : "application/pdf");
        binary.setData(
                plain
                        ? String.join("\n", letter).getBytes(StandardCharsets.UTF_8)
                        : LetterPdf.of(title, letter.subList(1, letter.size())));
        binary.setSecurityContext(telling.patient());
        Reference content = ledger.add(telling, entry, binary);

        DocumentReference document = new DocumentReference();
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setType(type.concept()).setSubject(telling.patient());
        document.setDateElement(new InstantType(telling.moment().instant()));
        document.addAuthor(telling.author())
                .setCustodian(telling.organisation())
                .setDescription(title);
        document.addContent()
                .getAttachment()
                .setContentType(binary.getContentType())
                .setUrl(content.getReference())
                .setTitle(title)
                .setSize(binary.getData().length)
                .setCreationElement(telling.moment().dateTime());
        DocumentReferenceContextComponent context = document.getContext();
        telling.visit().ifPresent(visit -> context.addEncounter(visit.copy()));
        context.setPeriod(new Period().setStartElement(telling.moment().dateTime()));
        return ledger.add(telling, entry, document);
    }

    private List<String> letter(Entry entry, Telling telling, String title) {
        List<String> letter = new ArrayList<>();
        letter.add(title);
        letter.add(telling.place().name() + ", telephone " + telling.place().phone());
        letter.add(telling.moment().words());
        letter.add("About: " + addressee);
        letter.addAll(entry.letter());
        letter.add(telling.clinician().name());
        letter.add("All of this is made up. No real person is meant.");
        return letter;
    }
}
