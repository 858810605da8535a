package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/** Where a signed-in person arrives: one card from each feature, in their order. */
@Route("home")
@Menu(title = "shell.home.menu", order = 0)
@PermitAll
class HomeView extends Div implements ServerRendered {

    private final transient CurrentTexts currentTexts;
    private final transient CurrentPerson currentPerson;
    private final transient List<HomeCard> cards;

    HomeView(CurrentTexts currentTexts, CurrentPerson currentPerson, List<HomeCard> cards) {
        this.currentTexts = currentTexts;
        this.currentPerson = currentPerson;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        addClassName("ol-home");
        add(new PageHeading(heading()));
        cards.forEach(card -> add(card.draw()));
    }

    private Phrase heading() {
        Texts texts = currentTexts.now();
        return currentPerson
                .now()
                .map(person ->
                        texts.get("shell.home.heading", "name", person.name().full()))
                .orElseGet(() -> texts.get("shell.home.title"));
    }

    @Override
    public String getPageTitle() {
        return currentTexts.now().get("shell.home.title").text();
    }
}
