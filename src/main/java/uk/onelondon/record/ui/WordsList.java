package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.OwnWords;

/** What she has written, heading by heading; headings without words are left out. */
final class WordsList {

    private WordsList() {}

    /** @param ids put before the ids of the groups, so that they stand once on a page */
    static Stream<Component> of(Texts texts, OwnWords words, HeadingLevel level, String ids) {
        return Stream.of(Heading.Group.values()).flatMap(group -> {
            List<Heading> said = Heading.of(group).stream()
                    .filter(heading -> words.under(heading).isPresent())
                    .toList();
            if (said.isEmpty()) {
                return Stream.<Component>empty();
            }
            SummaryList list = new SummaryList();
            said.forEach(heading ->
                    list.row(texts.get("record.words.heading." + heading.key()), value(texts, heading, words.said())));
            return Stream.<Component>of(
                    new Section(ids + group.key(), texts.get("record.words.group." + group.key()), level, list));
        });
    }

    private static Component value(Texts texts, Heading heading, Map<Heading, String> said) {
        String text = Optional.ofNullable(said.get(heading)).orElse("");
        return heading.asksYesOrNo()
                ? new Words(texts.get(text.equals(Heading.YES) ? "record.words.yes" : "record.words.no"))
                : new OwnText(text);
    }
}
