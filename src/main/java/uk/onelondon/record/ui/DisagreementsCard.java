package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.record.joining.Difference;
import uk.onelondon.record.joining.JoinedEntry;

/** What the records disagree about that may do harm; nothing at all if there is nothing of the kind. */
@Component
class DisagreementsCard implements HomeCard {

    private static final int MOST = 4;

    private final RecordDesk desk;

    DisagreementsCard(RecordDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public com.vaadin.flow.component.Component draw() {
        Optional<Reading> reading = desk.firstView();
        return reading.<com.vaadin.flow.component.Component>map(
                        open -> new QuietPart(desk, open, DisagreementsCard::content))
                .orElseGet(Div::new);
    }

    private static boolean content(Div into, Reading reading) {
        List<JoinedEntry<?>> found = Disagreements.of(reading.snapshot(), Disagreements.MATTER_MOST);
        boolean noneAndSome = !Disagreements.noneAndSome(reading.snapshot()).isEmpty();
        if (found.isEmpty() && !noneAndSome) {
            return false;
        }
        UnorderedList list = new UnorderedList();
        if (noneAndSome) {
            list.add(new ListItem(new Words(reading.texts().get("record.joining.none-and-some"))));
        }
        DifferenceWords words = new DifferenceWords(reading);
        found.stream().limit(MOST).forEach(entry -> {
            ListItem item = new ListItem(
                    new Words(reading.words().name(entry.lead()), "ol-conflict__value"), new Words(Phrase.of(": ")));
            entry.differences().stream()
                    .filter(Difference::conflict)
                    .findFirst()
                    .ifPresent(difference -> item.add(new Words(words.sentence(entry, difference))));
            list.add(item);
        });
        Section section = new Section("disagreements", reading.texts().get("record.home.disagreements"), list);
        section.add(CardLinks.line(reading.texts().get("record.joining.all"), RecordNavigation.DISAGREEMENTS));
        into.add(section);
        return true;
    }
}
