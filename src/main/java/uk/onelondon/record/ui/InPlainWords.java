package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Expander;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.Tag;
import uk.onelondon.design.Words;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Texts;
import uk.onelondon.record.explained.ExplainedPart;
import uk.onelondon.record.explained.Explanation;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What the thing an entry names is, in our own plain English, or that we have no words for it yet. Medical text is never
 * translated by guess: in other languages the headings are, and the English is marked as English.
 */
@org.springframework.stereotype.Component
@Order(10)
class InPlainWords implements EntryAddition {

    @Override
    public Stream<Component> below(JoinedEntry<?> entry, Reading reading) {
        Optional<Explanation> found = new ExplainedEntry(reading).of(entry.all());
        if (found.isEmpty() && !ExplainedEntry.expected(entry.lead())) {
            return Stream.empty();
        }
        Texts texts = reading.texts();
        Component content = found.<Component>map(explanation -> new Expander(
                                texts.get(
                                        "record.explained.summary",
                                        "name",
                                        reading.words().name(entry.lead()).text()),
                                body(explanation, texts))
                        .open(true))
                .orElseGet(() -> new Paragraph(texts.get("record.explained.unknown")));
        Section section =
                new Section(ExplainedEntry.PLACE, texts.get("record.explained.title"), HeadingLevel.H2, content);
        section.addClassName("ol-explained");
        return Stream.of(section);
    }

    private static Div body(Explanation explanation, Texts texts) {
        Div body = new Div(new Tag(
                texts.get("record.explained.review." + explanation.review().key()), Tag.Tone.INFO));
        if (translated(texts)) {
            body.add(new Tag(texts.get("record.explained.in-english"), Tag.Tone.INFO));
        }
        body.add(new Paragraph(texts.get("record.explained.general")));
        explanation.parts().forEach((part, text) -> body.add(part(explanation, part, text, texts)));
        explanation.more().ifPresent(page -> body.add(more(page, texts)));
        return body;
    }

    private static Div part(Explanation explanation, ExplainedPart part, String text, Texts texts) {
        H3 heading = new H3();
        heading.add(new Words(texts.get(
                "record.explained." + part.key() + "." + explanation.category().key())));
        Paragraph words = new Paragraph(Phrase.of(text));
        if (translated(texts)) {
            words.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
        }
        Div drawn = new Div(heading, words);
        drawn.addClassNames("ol-explained__part", "ol-explained__part--" + part.key());
        return drawn;
    }

    private static boolean translated(Texts texts) {
        return texts.language() != AppLanguage.ENGLISH;
    }

    /** The page of another site must not learn which entry led there. */
    private static Paragraph more(URI page, Texts texts) {
        Anchor link = new Anchor(page.toString());
        link.getElement().setAttribute("rel", "noreferrer").setAttribute("referrerpolicy", "no-referrer");
        link.add(new Words(texts.get("record.explained.more")));
        Paragraph line = new Paragraph(Phrase.of(""));
        line.add(link);
        return line;
    }
}
