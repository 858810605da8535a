package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;

/** Her own words, before anything that others hold about her. */
@org.springframework.stereotype.Component
@Order(10)
class OwnWordsFirst implements AboutMePart {

    private final OwnDesk desk;

    OwnWordsFirst(OwnDesk desk) {
        this.desk = desk;
    }

    @Override
    public Stream<Component> parts(Reading reading) {
        Section section = new Section("my-words", reading.texts().get("record.words.title"));
        Optional<SignedInPerson> person = desk.person();
        Optional<WordsRead> read = person.flatMap(
                known -> desk.within(RecordDesk.FIRST_VIEW, () -> desk.words().read(known)));
        read.ifPresentOrElse(
                known -> draw(section, reading, known),
                () -> section.add(new Paragraph(reading.texts().get("record.words.card-coming"))));
        section.add(CardLinks.line(reading.texts().get("record.words.card-link"), RecordNavigation.MY_WORDS));
        return Stream.of(section);
    }

    private void draw(Section section, Reading reading, WordsRead read) {
        switch (read) {
            case WordsRead.Written(OwnWords words)
            when !words.isEmpty() -> {
                section.add(new Paragraph(
                        reading.texts().get("record.words.by-me", "day", desk.moment(words.writtenAt()))));
                WordsList.of(reading.texts(), words, HeadingLevel.H3, "my-").forEach(section::add);
            }
            case WordsRead.Written none ->
                section.add(new Paragraph(reading.texts().get("record.words.card-nothing")));
            case WordsRead.Nothing() ->
                section.add(new Paragraph(reading.texts().get("record.words.card-nothing")));
            case WordsRead.NotReadable none ->
                section.add(new Paragraph(reading.texts().get("record.words.not-readable-text")));
        }
    }
}
