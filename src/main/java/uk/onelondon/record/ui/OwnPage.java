package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ActionButton;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ErrorSummary;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;

/**
 * A page on which a person says something herself. Its steps follow each other in place, so that nothing typed is lost
 * between them; each has its own heading, which takes the focus, and its own title.
 */
abstract class OwnPage extends Div implements ServerRendered {

    private final transient OwnDesk desk;
    private final String key;
    private String title = "";

    /** @param key of the page's texts */
    OwnPage(OwnDesk desk, String key) {
        this.desk = desk;
        this.key = key;
    }

    /** Draws the first step. */
    abstract void begin(SignedInPerson person, RouteParameters path, QueryParameters query);

    /** Where the page is. */
    abstract String address();

    @Override
    public final void draw(RouteParameters path, QueryParameters query) {
        Optional<SignedInPerson> person = desk.person();
        if (person.isPresent()) {
            begin(person.get(), path, query);
        } else {
            step("title");
            add(
                    new InsetText(texts().get("record.prove.why")),
                    new LinkButton(
                                    texts().get("record.prove.start"),
                                    SignInAddresses.PROVE + "?return=" + Addresses.encoded(address()),
                                    ButtonKind.PRIMARY)
                            .wholePage());
        }
    }

    @Override
    public final String getPageTitle() {
        return title;
    }

    final OwnDesk desk() {
        return desk;
    }

    final Texts texts() {
        return desk.texts();
    }

    final Phrase say(String part, Object... named) {
        return texts().get(key + "." + part, named);
    }

    /** Begins a step anew; {@code part} is the end of its heading's key. */
    final void step(String part, Object... named) {
        removeAll();
        PageHeading heading = new PageHeading(say(part, named));
        add(heading);
        retitle(say(part, named).text());
        focus(heading);
    }

    /** Puts what is wrong first, with the focus on it, and says so in the title. */
    final void wrong(List<FieldError> errors) {
        getChildren().filter(ErrorSummary.class::isInstance).toList().forEach(this::remove);
        ErrorSummary summary = new ErrorSummary(texts().get("design.errors.heading"), address(), errors);
        addComponentAsFirst(summary);
        tell(texts().get("design.errors.title", "title", title).text());
        focus(summary);
    }

    /** Says, in the place of a success, that there is none. */
    final void notDone(String id, String headingKey, String textKey) {
        getChildren().filter(WarningCallout.class::isInstance).toList().forEach(this::remove);
        WarningCallout callout = new WarningCallout(id, texts().get(headingKey), texts().get(textKey));
        callout.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, callout);
    }

    /** Not allowed: with a way to sign in again in another window, so that this one keeps what was typed. */
    final void refused(boolean signInAgain) {
        notDone(
                "refused",
                "record.words.refused",
                signInAgain ? "record.words.refused-sign-in" : "record.words.refused-text");
    }

    final ActionButton action(String part, ButtonKind kind, Runnable run) {
        return new ActionButton(say(part), kind, run::run);
    }

    static Div actions(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("ol-actions");
        return row;
    }

    final void text(String part, Object... named) {
        add(new Paragraph(say(part, named)));
    }

    private void retitle(String words) {
        title = words;
        tell(words);
    }

    /** A step has no address of its own, and so the frame does not hear of its title. */
    private void tell(String words) {
        String full = texts().get("shell.title", "page", words).bare();
        getUI().ifPresent(ui -> ui.getPage().setTitle(full));
    }

    private void focus(Focusable<?> part) {
        getUI().ifPresent(ui -> part.focus());
    }
}
