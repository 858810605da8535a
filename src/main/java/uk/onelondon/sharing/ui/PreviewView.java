package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.OtherEyes.EyesRead;
import uk.onelondon.sharing.choices.StaffKind;
import uk.onelondon.sharing.choices.Viewpoint;

/**
 * Her record as somebody else would see it, with what is hidden from them and why; while she is making a choice, what it
 * would change. Who looks and what for stand in the address.
 */
@Route("sharing/preview")
@PermitAll
class PreviewView extends ChoicePage {

    private static final String AS = "as";
    private static final String FOR = "for";
    private static final String EMERGENCY = "emergency";

    private final transient RecordReadings readings;
    private final transient OtherEyes eyes;

    PreviewView(ChoiceDesk desk, RecordReadings readings, OtherEyes eyes) {
        super(desk, "sharing.preview");
        this.readings = readings;
        this.eyes = eyes;
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.PREVIEW;
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        Optional<Draft> draft = draft(query);
        Optional<Viewpoint> who = query.getSingleParameter(AS)
                .flatMap(StaffKind::parse)
                .map(kind -> new Viewpoint(kind, Optional.empty(), isEmergency(kind, query)));
        add(others(who, draft));
        Optional<Reading> reading = readings.firstView();
        if (who.isEmpty() || reading.isEmpty()) {
            text("choose");
            return;
        }
        Set<String> types = reading.get().snapshot().newestFirst().stream()
                .map(entry -> entry.id().type())
                .collect(Collectors.toSet());
        EyesRead now = eyes.through(person, who.get(), types, Optional.empty());
        EyesRead then = draft.isPresent()
                ? eyes.through(person, who.get(), types, Optional.of(draft.get().choice()))
                : now;
        switch (then) {
            case EyesRead.NotReadable() -> add(new InsetText(say("not-readable")));
            case EyesRead.Seen after -> {
                if (!after.complete() || !reading.get().snapshot().settled()) {
                    add(new InsetText(say("not-all")));
                }
                SeenParts parts = new SeenParts(desk(), reading.get(), who.get());
                if (draft.isPresent() && now instanceof EyesRead.Seen before) {
                    add(parts.changes(before, after));
                }
                add(parts.hidden(after, draft.isPresent()));
                add(parts.shown(after));
            }
        }
    }

    private static boolean isEmergency(StaffKind kind, QueryParameters query) {
        Optional<String> purpose = query.getSingleParameter(FOR);
        return kind.mayAskInEmergencies() && purpose.map(EMERGENCY::equals).orElseGet(kind::meetsEmergencies);
    }

    /** Everybody she can look as, each a plain link. */
    private Nav others(Optional<Viewpoint> who, Optional<Draft> draft) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ol-eyes");
        for (StaffKind kind : StaffKind.values()) {
            Phrase name = texts().get("sharing.staff." + kind.key());
            boolean plain = !kind.meetsEmergencies();
            if (plain) {
                list.add(one(name, kind, false, who, draft));
            }
            if (kind.mayAskInEmergencies()) {
                list.add(one(say("in-emergency", "who", name.text()), kind, true, who, draft));
            }
        }
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", say("as").text());
        return nav;
    }

    private static ListItem one(
            Phrase name, StaffKind kind, boolean emergency, Optional<Viewpoint> who, Optional<Draft> draft) {
        Anchor link = new Anchor(SharingNavigation.preview(kind, emergency, draft));
        link.add(new Words(name));
        if (who.equals(Optional.of(new Viewpoint(kind, Optional.empty(), emergency)))) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }
}
