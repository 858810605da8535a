package uk.onelondon.record.ui;

import com.vaadin.flow.dom.ElementUtil;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.takeaway.PackChoice;
import uk.onelondon.record.takeaway.PackContents;
import uk.onelondon.record.takeaway.PackPage;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/**
 * Writes a pack with the same words as the pages of the record. It stands inside a table for layout only, because
 * browsers repeat nothing but a table's foot on every printed page.
 */
@Component
class PrintedPack implements PackPage {

    /** More on one page than this makes a browser stand still for long. */
    private static final int MOST_ENTRIES = 25_000;

    private final Messages messages;
    private final RecordDesk desk;
    private final ObjectProvider<AboutMePart> aboutMe;
    private final int most;

    @Autowired
    PrintedPack(Messages messages, RecordDesk desk, ObjectProvider<AboutMePart> aboutMe) {
        this(messages, desk, aboutMe, MOST_ENTRIES);
    }

    /** @param most how many entries it takes on one page */
    PrintedPack(Messages messages, RecordDesk desk, ObjectProvider<AboutMePart> aboutMe, int most) {
        this.most = most;
        this.messages = messages;
        this.desk = desk;
        this.aboutMe = aboutMe;
    }

    @Override
    public void write(SignedInPerson person, PackChoice choice, Duration patience, Writer out) throws IOException {
        Texts texts = messages.in(choice.language());
        begin(choice, texts, out);
        out.flush();
        reading().record().firstView(patience);

        Reading reading = reading().in(texts);
        PackContents contents = PackContents.of(reading.snapshot(), choice);
        PackCover cover = new PackCover(reading, person, choice, contents, London.time(desk.instant()));
        add(out, cover.screenOnly(TakeAwayAddresses.PAGE + "?" + choice.query()));
        boolean tooLong = contents.size() > most;
        if (tooLong) {
            add(out, cover.tooLong(most));
        } else {
            add(out, cover.page());
            out.flush();
            for (PackContents.Part part : contents.parts()) {
                part(out, reading, part, contents);
            }
            NotShownList.of(reading).ifPresent(list -> add(out, list));
        }
        out.append("</main></td></tr></tbody><tfoot><tr><td class=\"ol-pack__foot\"><footer>")
                .append(escaped(cover.foot(tooLong || contents.partial())))
                .append("</footer></td></tr></tfoot></table></body></html>\n");
    }

    private Reading reading() {
        return desk.now().orElseThrow(() -> new IllegalStateException("Nobody has proved who she is"));
    }

    /** All that can be said before the record is whole; the style sheet hides the last of it once the foot is there. */
    private static void begin(PackChoice choice, Texts texts, Writer out) throws IOException {
        AppLanguage language = choice.language();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\" dir=\"");
        out.append(language.direction()).append("\" class=\"ol-pack").append(choice.large() ? " ol-pack--large" : "");
        out.append("\"><head><meta charset=\"UTF-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"referrer\" content=\"same-origin\"><title>");
        out.append(escaped(texts.get("shell.title", "page", texts.get("record.takeaway.pack.title"))));
        out.append("</title><link rel=\"stylesheet\" href=\"/themes/one-london/styles.css\">")
                .append("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/themes/one-london/mark.svg\"></head><body>")
                .append(
                        "<table class=\"ol-pack__sheet\" role=\"presentation\"><tbody><tr><td><main class=\"ol-main\">\n");
        out.append("<p class=\"ol-inset ol-pack__coming\">")
                .append(escaped(texts.get("record.takeaway.pack.coming")))
                .append("</p>\n");
    }

    private void part(Appendable out, Reading reading, PackContents.Part part, PackContents contents)
            throws IOException {
        String key = part.kind().key();
        Phrase heading = reading.texts()
                .get(
                        "record.takeaway.pack.section",
                        "section",
                        reading.texts().get("record.kind." + key),
                        "count",
                        part.entries().size());
        out.append("<section class=\"ol-section ol-pack__section\" id=\"").append(key);
        out.append("\" aria-labelledby=\"")
                .append(key)
                .append("-heading\"><h2 id=\"")
                .append(key);
        out.append("-heading\">").append(escaped(heading)).append("</h2>\n");
        if (part.entries().isEmpty()) {
            add(out, new InsetText(reading.texts().get(nothing(contents))));
        }
        if (part.kind() == EntryKind.ABOUT_YOU) {
            aboutMe.orderedStream().flatMap(own -> own.parts(reading)).forEach(component -> add(out, component));
        }
        PackEntries entries = new PackEntries(reading);
        for (JoinedEntry<?> entry : part.entries()) {
            add(out, entries.draw(entry, HeadingLevel.H3));
        }
        out.append("</section>\n");
    }

    /** "Nothing recorded" is only ever said when every source has answered in full, and no period was chosen. */
    private static String nothing(PackContents contents) {
        if (!contents.lacking().isEmpty()) {
            return "record.takeaway.pack.nothing-yet";
        }
        return contents.outsidePeriod() > 0 ? "record.takeaway.pack.nothing-in-period" : "record.takeaway.pack.nothing";
    }

    private static void add(Appendable out, com.vaadin.flow.component.Component part) {
        try {
            // Its own document, as that says how it is written: without the blanks that make up a fifth of a long pack.
            Document page = new Document("");
            page.outputSettings().prettyPrint(false);
            page.appendChild(ElementUtil.toJsoup(page, part.getElement()));
            out.append(page.outerHtml()).append('\n');
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    static String escaped(Phrase phrase) {
        return phrase.text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
