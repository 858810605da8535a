package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ActionButton;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ErrorSummary;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;

/**
 * A page about a person's choices. It opens after a fresh sign-in only. Its title names no kind of information and no
 * organisation, since titles stay in the list of visited pages. Where she is in making a choice stands in the address.
 */
abstract class ChoicePage extends Div implements ServerRendered {

    private final transient ChoiceDesk desk;
    private final String key;
    private transient SerializableConsumer<String> way = this::leadTo;
    private String address = SharingNavigation.SHARING;
    private boolean mistaken;

    /** @param key of the page's texts, for example {@code sharing.care} */
    ChoicePage(ChoiceDesk desk, String key) {
        this.desk = desk;
        this.key = key;
        addClassName("ol-sharing");
    }

    /** Where this page is, without its query. */
    abstract String place(RouteParameters path);

    /** Draws the page below its heading. */
    abstract void content(SignedInPerson person, RouteParameters path, QueryParameters query);

    @Override
    public final void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        mistaken = false;
        String state = query.getQueryString();
        address = place(path) + (state.isEmpty() ? "" : "?" + state);
        back().ifPresent(up -> add(back(up)));
        add(new PageHeading(say("title")));
        desk.freshSignIn().letIn(this, texts(), address).ifPresent(person -> content(person, path, query));
    }

    @Override
    public final String getPageTitle() {
        Phrase title = say("title");
        return mistaken ? texts().get("design.errors.title", "title", title).text() : title.text();
    }

    /** The page above. */
    Optional<String> back() {
        return Optional.of(SharingNavigation.SHARING);
    }

    /** Where buttons lead, for a test without a browser. */
    final void ways(SerializableConsumer<String> other) {
        way = other;
    }

    final ChoiceDesk desk() {
        return desk;
    }

    final Texts texts() {
        return desk.texts();
    }

    final String address() {
        return address;
    }

    final Phrase say(String part, Object... named) {
        return texts().get(key + "." + part, named);
    }

    final void text(String part, Object... named) {
        add(new Paragraph(say(part, named)));
    }

    final void go(String to) {
        way.accept(to);
    }

    final ActionButton action(String part, ButtonKind kind, Runnable run) {
        return new ActionButton(say(part), kind, run::run);
    }

    final Component link(Phrase words, String to) {
        return Links.line(words, to);
    }

    static Div actions(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("ol-actions");
        return row;
    }

    /** The choice the address carries; if it carries something else, the page says so. */
    final Optional<Draft> draft(QueryParameters query) {
        Optional<String> code = query.getSingleParameter(SharingNavigation.DRAFT);
        Optional<Draft> draft = code.flatMap(Draft::parse);
        if (code.isPresent() && draft.isEmpty()) {
            add(new WarningCallout(
                    "bad-address", texts().get("sharing.bad-address"), texts().get("sharing.bad-address-text")));
        }
        return draft;
    }

    /** Her choices, or a word that they cannot be read, which is not the same as none. */
    final Optional<ChoicesRead.Known> known(SignedInPerson person) {
        return switch (desk.read(person)) {
            case ChoicesRead.Known known -> {
                if (!known.complete()) {
                    add(new WarningCallout(
                            "partly", texts().get("sharing.partly"), texts().get("sharing.partly-text")));
                }
                yield Optional.of(known);
            }
            case ChoicesRead.NotReadable(boolean signInAgain) -> {
                add(new WarningCallout(
                        "not-readable",
                        texts().get("sharing.not-readable"),
                        texts().get(signInAgain ? "sharing.sign-in-again" : "sharing.not-readable-text")));
                yield Optional.empty();
            }
        };
    }

    /** Puts what is wrong first, with the focus on it, and says so in the title. */
    final void wrong(List<FieldError> errors) {
        getChildren().filter(ErrorSummary.class::isInstance).toList().forEach(this::remove);
        ErrorSummary summary = new ErrorSummary(texts().get("design.errors.heading"), address, errors);
        addComponentAsFirst(summary);
        mistaken = true;
        String full = texts().get("shell.title", "page", getPageTitle()).bare();
        getUI().ifPresent(ui -> ui.getPage().setTitle(full));
        focus(summary);
    }

    /** Says, in the place of a success, that there is none. */
    final void notDone(String id, Phrase heading, Phrase words) {
        getChildren().filter(WarningCallout.class::isInstance).toList().forEach(this::remove);
        WarningCallout callout = new WarningCallout(id, heading, words);
        callout.getElement().setAttribute("role", "alert");
        addComponentAsFirst(callout);
    }

    final void focus(Focusable<?> part) {
        getUI().ifPresent(ui -> part.focus());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Anchor back(String up) {
        Anchor back = new Anchor(up);
        back.addClassName("ol-back");
        back.add(new Words(texts().get(up.equals(SharingNavigation.SHARING) ? "sharing.back" : "sharing.back-care")));
        return back;
    }

    private void leadTo(String to) {
        String path = to.startsWith("/") ? to.substring(1) : to;
        int query = path.indexOf('?');
        getUI().ifPresent(ui -> {
            if (query < 0) {
                ui.navigate(path);
            } else {
                ui.navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
            }
        });
    }
}
