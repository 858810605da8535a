package uk.onelondon.record.fhir;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.words.TypedText;
import uk.onelondon.sharedrecord.RecordSources;

/** A note beside an entry, as a QuestionnaireResponse that names the places where the entry is told. */
final class NoteMapper {

    private static final String ENTRY = "entry";
    private static final String NOTE = "note";

    private NoteMapper() {}

    static boolean isNote(QuestionnaireResponse form) {
        return HubForms.DISAGREEMENT.equals(form.getQuestionnaire())
                && form.getStatus() != QuestionnaireResponseStatus.ENTEREDINERROR
                && String.valueOf(form.getSubject().getReference())
                        .equals(form.getAuthor().getReference());
    }

    static DisputeNote read(QuestionnaireResponse form, RecordSources sources) {
        Set<EntryId> entries = new LinkedHashSet<>();
        String text = "";
        for (QuestionnaireResponseItemComponent item : form.getItem()) {
            String said = item.getAnswerFirstRep().getValue() instanceof PrimitiveType<?> value
                    ? String.valueOf(value.getValueAsString())
                    : "";
            switch (String.valueOf(item.getLinkId())) {
                case ENTRY -> HubForms.entry(sources, said).ifPresent(entries::add);
                case NOTE -> text = TypedText.cleaned(said);
                default -> {}
            }
        }
        Instant written = form.hasAuthored() ? form.getAuthored().toInstant() : Instant.EPOCH;
        return new DisputeNote(form.getIdElement().getIdPart(), form.getMeta().getVersionId(), entries, text, written);
    }

    static void write(QuestionnaireResponse form, List<EntryId> entries, String text, RecordSources sources) {
        entries.stream()
                .flatMap(entry -> HubForms.address(sources, entry).stream())
                .map(URI::toString)
                .forEach(address -> HubForms.answer(form, ENTRY, "The entry in the record", new UriType(address)));
        Optional.of(text)
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> HubForms.answer(form, NOTE, "I do not agree with this entry", new StringType(note)));
    }
}
