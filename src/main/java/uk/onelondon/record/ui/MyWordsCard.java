package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.record.words.Heading;
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
        desk.record().begin();
        section.add(new MyWordsPart(desk, desk.asked(() -> desk.words().read(person.get())), this::first));
        section.add(CardLinks.line(desk.texts().get("record.words.card-link"), RecordNavigation.MY_WORDS));
        return section;
    }

    /** The first thing she says, and when she wrote it. */
    private Stream<Component> first(OwnWords words) {
        Texts texts = desk.texts();
        Heading first = words.said().keySet().iterator().next();
        String said = words.under(first).orElse(first.asksYesOrNo() ? Heading.NO : "");
        return Stream.of(
                new Paragraph(texts.get("record.words.heading." + first.key())),
                first.asksYesOrNo() ? new Paragraph(texts.get("record.words." + said)) : new OwnText(said),
                new Paragraph(texts.get("record.words.by-me", "day", desk.moment(words.writtenAt()))));
    }
}
