package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.ui.ReadingsUnderTest;
import uk.onelondon.record.ui.RecordReadings;

/** Somebody signed in who goes from page to page about her choices, as the addresses lead her. */
final class Chooser {

    final KeptChoices choices = new KeptChoices();
    final RecordUnderTest record = new RecordUnderTest();
    private final AppLanguage language;
    private final ReadingsUnderTest readings;
    private Duration sinceSignIn = Duration.ofMinutes(1);
    private Optional<String> next = Optional.empty();

    Chooser() {
        this(AppLanguage.ENGLISH, IdentityLevel.P9);
    }

    Chooser(AppLanguage language, IdentityLevel level) {
        this.language = language;
        this.readings = new ReadingsUnderTest(record, language, level);
    }

    /** She signed in so long ago. */
    Chooser signedIn(Duration ago) {
        sinceSignIn = ago;
        return this;
    }

    SignedInPerson person() {
        return readings.person();
    }

    RecordReadings readings() {
        return readings.readings();
    }

    ChoiceDesk desk() {
        return new ChoiceDesk(
                choices,
                record.records(),
                new FreshSignIn(() -> Optional.of(person()), time -> sinceSignIn.compareTo(time) <= 0),
                time -> sinceSignIn.compareTo(time) <= 0,
                () -> Messages.fromClassPath().in(language),
                Clock.fixed(RecordUnderTest.NOON, ZoneOffset.UTC));
    }

    /** Opens a page at an address whose query it has. */
    ChoicePage opens(BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page, String address) {
        return opens(page, address, Map.of());
    }

    ChoicePage opens(
            BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page, String address, Map<String, String> path) {
        ChoicePage view = page.apply(desk(), readings());
        view.ways(to -> next = Optional.of(to));
        int query = address.indexOf('?');
        view.draw(
                new RouteParameters(path),
                query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
        return view;
    }

    /** Where the last button led. */
    String next() {
        String led = next.orElseThrow(() -> new AssertionError("No button led anywhere"));
        next = Optional.empty();
        return led;
    }

    /** Whether a button led anywhere. */
    boolean stays() {
        return next.isEmpty();
    }

    static Document html(Component page) {
        return Jsoup.parseBodyFragment(page.getElement().getOuterHTML());
    }

    /** Where a link with these words leads. */
    static String link(Component page, String words) {
        return html(page).select("a").stream()
                .filter(link -> link.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + words))
                .attr("href");
    }

    static void press(Component page, String words) {
        fire(
                all(page.getElement())
                        .filter(element -> element.getTag().equals("button"))
                        .filter(element -> element.getTextRecursively().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + words)),
                "click");
    }

    /** Chooses the radio button or box with this value in a list. */
    static void choose(Component page, String list, String value) {
        Element input = all(page.getElement())
                .filter(element -> list.equals(element.getAttribute("name")))
                .filter(element -> value.equals(element.getAttribute("value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice " + value + " in " + list));
        if ("radio".equals(input.getAttribute("type"))) {
            all(page.getElement())
                    .filter(element -> list.equals(element.getAttribute("name")))
                    .forEach(other -> other.setProperty("checked", false));
        }
        input.setProperty("checked", true);
        fire(input.getParent().getParent(), "change");
    }

    static void type(Component page, String id, String text) {
        all(page.getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id))
                .setProperty("value", text);
    }

    private static void fire(Element element, String event) {
        if (element.getNode().hasFeature(ElementListenerMap.class)) {
            element.getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(element, event, JsonNodeFactory.instance.objectNode()));
        }
    }

    private static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Chooser::all))
                .filter(element -> !element.isTextNode());
    }
}
