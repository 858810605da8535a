package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.StringType;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.sharedrecord.SourceId;

/** DocumentReference (FHIR R4, 2.41), Composition (2.42) and Communication (12.5): letters, sheets and messages. */
final class DocumentMapper {

    private DocumentMapper() {}

    static GeneralEntry map(SourceId source, DocumentReference document) {
        EntryStatus own = Statuses.of(document.getStatusElement().getValueAsString());
        EntryStatus text = Statuses.of(document.getDocStatusElement().getValueAsString());
        Draft draft = new Draft(source, document, Happening.DOCUMENT_WRITTEN)
                .what(document.getType())
                .what(CareMapper.title(document.getDescription()))
                .what(document.getCategory())
                .when(Whens.of(document.getDateElement()))
                .status(own == EntryStatus.ACTIVE && text != EntryStatus.NOT_SAID ? text : own)
                .recorders(document.getAuthor())
                .organisation(document.getCustodian())
                .words(Label.NOTE, document.getDescription())
                .details(Label.CATEGORY, document.getCategory())
                .moment(Label.STARTED, Whens.of(document.getContext().getPeriod()))
                .pointers(Label.PART_OF, document.getContext().getEncounter());
        document.getRelatesTo().forEach(other -> draft.pointer(Label.RELATES_TO, other.getTarget()));
        draft.files(document);
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    static GeneralEntry map(SourceId source, Composition document) {
        Draft draft = new Draft(source, document, Happening.DOCUMENT_WRITTEN)
                .what(CareMapper.title(document.getTitle()))
                .what(document.getType())
                .when(Whens.of(document.getDateElement()))
                .status(Statuses.of(document.getStatusElement().getValueAsString()))
                .recorders(document.getAuthor())
                .organisation(document.getCustodian())
                .details(Label.CATEGORY, document.getCategory())
                .pointer(Label.PART_OF, document.getEncounter());
        List<Detail> sections = new ArrayList<>();
        document.getSection()
                .forEach(section -> Tame.label(section.getTitle())
                        .ifPresent(title -> sections.add(Detail.words(Label.OTHER, title))));
        return new GeneralEntry(draft.facts(), sections, List.of());
    }

    static GeneralEntry map(SourceId source, Communication message) {
        Draft draft = new Draft(source, message, Happening.MESSAGE_SENT)
                .what(message.getTopic())
                .what(message.getCategory())
                .when(Whens.first(message.getSentElement(), message.getReceivedElement()))
                .status(Statuses.of(message.getStatusElement().getValueAsString()))
                .recorder(message.getSender())
                .notes(message.getNote());
        message.getPayload().forEach(part -> {
            if (part.getContent() instanceof StringType words) {
                draft.words(Label.NOTE, words.getValue());
            }
        });
        draft.files(message);
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }
}
