package uk.onelondon.record.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Texts;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.FileKind;
import uk.onelondon.record.ui.RecordNavigation;

/** One file that was found, and what may be done with it. */
record OpenedFile(Texts texts, DocumentContent.Found found) {

    /** The longest written letter that is made into a page, in bytes. */
    private static final int LONGEST_LETTER = 2 << 20;

    ModelAndView answer(Optional<String> save) {
        FileKind kind = kind();
        boolean honest = honest(kind);
        boolean harmless = honest && kind.shown() && kind != FileKind.HTML;
        if (save.isPresent() && (harmless || save.get().equals(DocumentController.SURE))) {
            return file(honest ? kind : FileKind.UNKNOWN, false);
        }
        if (!honest) {
            return warned(
                    "not-what-it-says",
                    List.of(
                            texts.get("record.documents.notice.says", "kind", words(claimed())),
                            texts.get("record.documents.notice.is", "kind", words(kind))));
        }
        if (save.isPresent() || !kind.shown()) {
            return warned(
                    kind.shown() ? "web-page" : "cannot-show",
                    List.of(texts.get("record.documents.notice.is", "kind", words(kind))));
        }
        if (kind.group() != FileKind.Group.WRITING) {
            return file(kind, true);
        }
        return found.bytes().length > LONGEST_LETTER ? warned("too-long", List.of()) : letter(kind);
    }

    private FileKind claimed() {
        return FileKind.claimed(found.claimedType());
    }

    /** A letter that calls itself HTML and has text before its first tag is still HTML. */
    private FileKind kind() {
        FileKind sniffed = Sniffer.kind(found.bytes());
        return sniffed == FileKind.TEXT && claimed() == FileKind.HTML ? FileKind.HTML : sniffed;
    }

    private boolean honest(FileKind kind) {
        return claimed() == FileKind.UNKNOWN || claimed().group() == kind.group();
    }

    private String words(FileKind kind) {
        return texts.get("record.documents.kind." + kind.key()).text();
    }

    private String title() {
        return found.file().title().isEmpty()
                ? found.entry()
                        .facts()
                        .what()
                        .given()
                        .map(concept -> concept.said())
                        .orElse("")
                : found.file().title();
    }

    private String here() {
        return RecordNavigation.document(found.entry().id(), found.file().number());
    }

    private String entryPage() {
        return RecordNavigation.entry(found.entry().id());
    }

    private ModelAndView file(FileKind kind, boolean show) {
        return new ModelAndView(new FileView(kind, title(), new FileView.Bytes(found.bytes()), show));
    }

    private ModelAndView letter(FileKind kind) {
        String text = Writing.of(found.bytes()).orElse("");
        boolean markup = kind == FileKind.HTML;
        String language = found.file().language();
        return new ModelAndView(new LetterView(
                texts,
                title(),
                markup ? "record.documents.letter-note" : "record.documents.text-note",
                markup ? LetterHtml.sanitised(text) : "<pre>" + LetterHtml.escaped(text) + "</pre>",
                language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : "en",
                entryPage(),
                here() + "?" + DocumentController.SAVE));
    }

    private ModelAndView warned(String which, List<Phrase> more) {
        ModelAndView page = DocumentController.notice(texts, which, HttpStatus.OK, more);
        page.addObject("saveAnyway", here() + "?" + DocumentController.SAVE + "=" + DocumentController.SURE);
        page.addObject("back", entryPage());
        return page;
    }
}
