package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;

/** What matters to her, first thing on home. */
@org.springframework.stereotype.Component
class MyWordsCard implements HomeCard {

    private final OwnDesk desk;

    MyWordsCard(OwnDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component draw() {
        Section section = new Section("my-words", desk.texts().get("record.words.title"));
        Optional<SignedInPerson> person = desk.person();
        if (person.isEmpty()) {
            section.add(new InsetText(desk.texts().get("record.prove.why")));
            return section;
        }
        Optional<WordsRead> read =
                desk.within(RecordDesk.FIRST_VIEW, () -> desk.words().read(person.get()));
        switch (read.orElseGet(() -> new WordsRead.NotReadable(false))) {
            case WordsRead.Written(OwnWords words)
            when !words.isEmpty() -> {
                Heading first = words.said().keySet().iterator().next();
                section.add(new Paragraph(desk.texts().get("record.words.heading." + first.key())));
                section.add(
                        first.asksYesOrNo()
                                ? new Paragraph(desk.texts()
                                        .get("record.words."
                                                + words.under(first).orElse(Heading.NO)))
                                : new OwnText(words.under(first).orElse("")));
                section.add(
                        new Paragraph(desk.texts().get("record.words.by-me", "day", desk.moment(words.writtenAt()))));
            }
            case WordsRead.Written none ->
                section.add(new Paragraph(desk.texts().get("record.words.card-nothing")));
            case WordsRead.Nothing() -> section.add(new Paragraph(desk.texts().get("record.words.card-nothing")));
            case WordsRead.NotReadable none ->
                section.add(new Paragraph(desk.texts().get("record.words.not-readable-text")));
        }
        section.add(CardLinks.line(desk.texts().get("record.words.card-link"), RecordNavigation.MY_WORDS));
        return section;
    }
}
