package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.FileKind;

/** One file of an entry: open it, save it, and what it says it is. */
final class FileLinks extends Div {

    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;

    private final Texts texts;

    FileLinks(Texts texts, EntryWords words, EntryId entry, DocumentFile file) {
        this.texts = texts;
        addClassName("ol-file");
        String name = file.title().isEmpty() ? kind(file.claimedKind()).text() : file.title();
        if (file.place() instanceof DocumentFile.Nowhere) {
            add(new Words(words.free(name)), new Paragraph(texts.get("record.documents.no-file")));
            return;
        }
        if (file.tooBig()) {
            add(new Words(words.free(name)), new Paragraph(texts.get("record.documents.too-big", "size", size(file))));
            return;
        }
        String address = RecordNavigation.document(entry, file.number());
        if (file.claimedKind().shown() || file.claimedKind() == FileKind.UNKNOWN) {
            add(link("record.documents.open", name, address));
        }
        add(link("record.documents.save", name, address + "?save"));
        add(new SourceMark(facts(file).toArray(Phrase[]::new)));
    }

    private Anchor link(String key, String name, String address) {
        Anchor link = new Anchor(address);
        link.getElement().setAttribute("router-ignore", true);
        link.add(new Words(texts.get(key, "name", name)));
        return link;
    }

    private List<Phrase> facts(DocumentFile file) {
        List<Phrase> facts = new ArrayList<>();
        facts.add(kind(file.claimedKind()));
        if (file.size().isPresent()) {
            facts.add(Phrase.of(size(file)));
        }
        if (!file.language().isEmpty()) {
            String language = Locale.forLanguageTag(file.language()).getDisplayLanguage(texts.locale());
            facts.add(Phrase.of(language.isEmpty() ? file.language() : language));
        }
        return facts;
    }

    private Phrase kind(FileKind kind) {
        return texts.get("record.documents.kind." + kind.key());
    }

    /** Rounded up, so that nothing has the size zero. */
    private String size(DocumentFile file) {
        long bytes = file.size().orElse(0);
        return bytes < MEGABYTE
                ? texts.get("record.documents.size-kb", "size", Math.ceilDiv(bytes, (long) KILOBYTE))
                        .text()
                : texts.get("record.documents.size-mb", "size", Math.ceilDiv(bytes, (long) MEGABYTE))
                        .text();
    }
}
