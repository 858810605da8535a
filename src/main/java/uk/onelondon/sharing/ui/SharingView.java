package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;

/** Who can see her record: what she has chosen for each use, and the ways to change it. */
@Route("sharing")
@Menu(title = "sharing.menu", order = 50)
@PermitAll
class SharingView extends ChoicePage {

    private final transient RecordReadings readings;

    SharingView(ChoiceDesk desk, RecordReadings readings) {
        super(desk, "sharing.overview");
        this.readings = readings;
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.SHARING;
    }

    @Override
    Optional<String> back() {
        return Optional.empty();
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        Optional<ChoicesRead.Known> known = known(person);
        if (known.isEmpty()) {
            return;
        }
        ChoiceWords words = new ChoiceWords(desk(), readings.firstView());
        for (Family family : Family.values()) {
            add(family(family, known.get(), words));
        }
        if (!known.get().imported().isEmpty()) {
            add(ImportedList.of(desk(), known.get().imported()));
        }
        Section more = new Section("more", say("more"));
        more.add(link(say("preview"), SharingNavigation.PREVIEW));
        more.add(link(texts().get("sharing.log.title"), LogView.ADDRESS));
        add(more, NationalChoices.of(texts()));
    }

    private Section family(Family family, ChoicesRead.Known known, ChoiceWords words) {
        Section section = new Section(family.key(), texts().get("sharing.family." + family.key()));
        Optional<KeptChoice> kept = known.of(family);
        if (kept.isEmpty()) {
            section.add(new InsetText(texts().get("sharing.family." + family.key() + ".usual")));
        } else if (desk().isOver(kept.get().choice())) {
            section.add(
                    new InsetText(say(
                            "over",
                            "day",
                            desk().day(kept.get().choice().until().orElseThrow()))),
                    new Paragraph(texts().get("sharing.family." + family.key() + ".usual")));
        } else {
            section.add(
                    words.list(kept.get().choice()),
                    new Paragraph(say("made", "day", desk().moment(kept.get().madeAt()))));
        }
        section.add(
                new LinkButton(say("change-" + family.key()), SharingNavigation.family(family), ButtonKind.SECONDARY));
        kept.ifPresent(version -> section.add(link(say("history-" + family.key()), SharingNavigation.history(family))));
        return section;
    }
}
