package uk.onelondon.record.fhir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;

/** The shapes in which the hub keeps what a person says herself, and the addresses by which they name entries. */
final class HubForms {

    static final String ABOUT_ME = "https://one-london.example/Questionnaire/about-me";
    static final String DISAGREEMENT = "https://one-london.example/Questionnaire/disagreement";

    /** Names that are URIs (FHIR R4, Identifier Systems). */
    static final String URIS = "urn:ietf:rfc:3986";

    private HubForms() {}

    /** The name of an item of which she has one for each purpose, the same whenever and wherever it is made. */
    static Identifier onlyOne(String herReference, String purpose) {
        String seed = herReference + " " + purpose;
        return name(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }

    static Identifier name(UUID key) {
        return new Identifier().setSystem(URIS).setValue("urn:uuid:" + key);
    }

    /** An empty form by her about herself. */
    static QuestionnaireResponse form(String questionnaire, Identifier name, String herReference, Instant now) {
        QuestionnaireResponse form = new QuestionnaireResponse();
        form.setIdentifier(name).setQuestionnaire(questionnaire).setStatus(QuestionnaireResponseStatus.COMPLETED);
        form.setSubject(new Reference(herReference)).setAuthor(new Reference(herReference));
        return form.setAuthoredElement(time(now));
    }

    /** The next version of a form, without its answers. */
    static QuestionnaireResponse next(QuestionnaireResponse before, QuestionnaireResponseStatus status, Instant now) {
        QuestionnaireResponse next = new QuestionnaireResponse();
        next.setId(before.getIdElement().toUnqualifiedVersionless());
        next.setIdentifier(before.getIdentifier().copy()).setQuestionnaire(before.getQuestionnaire());
        next.setSubject(new Reference(before.getSubject().getReference()));
        next.setAuthor(new Reference(before.getAuthor().getReference()));
        return next.setStatus(status).setAuthoredElement(time(now));
    }

    static void answer(QuestionnaireResponse form, String link, String question, Type value) {
        QuestionnaireResponseItemComponent item = form.addItem().setLinkId(link).setText(question);
        item.addAnswer().setValue(value);
    }

    static DateTimeType time(Instant now) {
        return new DateTimeType(Date.from(now));
    }

    /** Where an entry is told, as an address anybody can follow who may. */
    static Optional<URI> address(RecordSources sources, EntryId entry) {
        return sources.byId(entry.source())
                .map(source -> URI.create(source.base() + "/" + entry.type() + "/" + entry.id()));
    }

    /** The entry an address names, if it is one of a source we know. */
    static Optional<EntryId> entry(RecordSources sources, String address) {
        return sources.sources().stream()
                .flatMap(source -> entry(source, address).stream())
                .findFirst();
    }

    private static Optional<EntryId> entry(RecordSource source, String address) {
        String base = source.base() + "/";
        if (!address.startsWith(base)) {
            return Optional.empty();
        }
        String[] parts = address.substring(base.length()).split("/", -1);
        return parts.length == 2 ? EntryId.parse(source.id().value(), parts[0], parts[1]) : Optional.empty();
    }
}
