package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.language.Texts;
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
        Texts texts = reading.texts();
        Section section = new Section("my-words", texts.get("record.words.title"));
        desk.person()
                .ifPresent(person -> section.add(
                        new MyWordsPart(desk, desk.asked(() -> desk.words().read(person)), this::all)));
        section.add(CardLinks.line(texts.get("record.words.card-link"), RecordNavigation.MY_WORDS));
        return Stream.of(section);
    }

    private Stream<Component> all(OwnWords words) {
        Texts texts = desk.texts();
        Paragraph written = new Paragraph(texts.get("record.words.by-me", "day", desk.moment(words.writtenAt())));
        return Stream.concat(Stream.of(written), WordsList.of(texts, words, HeadingLevel.H3, "my-"));
    }
}
