package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;

/** Every version of a choice, with its receipt, and the way back to it. */
@Route("sharing/:family/history")
@PermitAll
class HistoryView extends ChoicePage {

    private final transient RecordReadings readings;

    HistoryView(ChoiceDesk desk, RecordReadings readings) {
        super(desk, "sharing.history");
        this.readings = readings;
    }

    @Override
    String place(RouteParameters path) {
        return family(path).map(SharingNavigation::history).orElse(SharingNavigation.SHARING);
    }

    static Optional<Family> family(RouteParameters path) {
        return path.get("family").flatMap(Family::parse);
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<Family> family = family(path);
        Optional<ChoicesRead.Known> known = family.flatMap(asked -> known(person));
        if (family.isEmpty() || known.isEmpty()) {
            return;
        }
        text("lead");
        Optional<KeptChoice.Held> held = known.get().held(family.get());
        if (held.isEmpty()) {
            add(new InsetText(say("none")));
            return;
        }
        Optional<List<KeptChoice>> versions = desk().within(
                        () -> desk().choices().versions(person, held.get().id()))
                .flatMap(told -> told);
        if (versions.isEmpty()) {
            add(new InsetText(say("not-readable")));
        }
        ChoiceWords words = new ChoiceWords(desk(), readings.firstView());
        for (KeptChoice version : versions.orElse(List.of())) {
            add(one(version, held.get(), words));
        }
    }

    private Section one(KeptChoice version, KeptChoice.Held now, ChoiceWords words) {
        Section section =
                new Section("version-" + version.version(), say("version", "day", desk().moment(version.madeAt())));
        boolean current = version.held().equals(now);
        if (current) {
            section.add(new Paragraph(say("current")));
        }
        section.add(words.list(version.choice()));
        section.add(link(
                say("receipt", "day", desk().moment(version.madeAt())),
                SharingNavigation.receipt(version.choice().family(), version.version())));
        if (!current) {
            section.add(new LinkButton(
                    say("back-to", "day", desk().moment(version.madeAt())),
                    SharingNavigation.with(SharingNavigation.CHECK, new Draft(version.choice(), Optional.of(now))),
                    ButtonKind.SECONDARY));
        }
        return section;
    }
}
