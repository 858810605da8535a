package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ErrorSummary;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.language.Texts;
import uk.onelondon.sharedrecord.SourceId;

/** What all pages of the record share: heading, proof of identity, a source asked again, and later arrivals. */
abstract class RecordPage extends Div implements ServerRendered {

    /** The query parameter that asks one source again. */
    static final String AGAIN = "again";

    private final transient RecordDesk desk;
    private final String key;
    private boolean mistaken;

    /** @param key of the page's texts, for example {@code record.allergies} */
    RecordPage(RecordDesk desk, String key) {
        this.desk = desk;
        this.key = key;
    }

    /** The address of this page with its state, without {@link #AGAIN}. */
    abstract String address(RouteParameters path, QueryParameters query);

    /** Draws the page's own content; true if there is an entry to read. */
    abstract boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query);

    /** What cannot be understood of what was asked for; it is said first on the page, and in its title. */
    List<FieldError> mistakes(QueryParameters query, Texts texts) {
        return List.of();
    }

    @Override
    public final void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        Texts texts = desk.texts();
        List<FieldError> mistakes = mistakes(query, texts);
        mistaken = !mistakes.isEmpty();
        if (mistaken) {
            ErrorSummary summary = new ErrorSummary(texts.get("design.errors.heading"), address(path, query), mistakes);
            add(summary);
            summary.focus();
        }
        if (isSection()) {
            add(back(texts));
        }
        add(new PageHeading(texts.get(key + ".title")), new Paragraph(texts.get(key + ".lead")));
        String address = address(path, query);
        Optional<Reading> reading = desk.firstView();
        reading.ifPresentOrElse(
                open -> add(new LivePart(
                        desk, again(open, query), address, (into, latest) -> content(into, latest, path, query))),
                () -> add(
                        new InsetText(texts.get("record.prove.why")),
                        new LinkButton(
                                        texts.get("record.prove.start"),
                                        SignInAddresses.PROVE + "?return=" + Addresses.encoded(address),
                                        ButtonKind.PRIMARY)
                                .wholePage()));
    }

    @Override
    public final String getPageTitle() {
        Phrase title = desk.texts().get(key + ".title");
        return mistaken
                ? desk.texts().get("design.errors.title", "title", title).text()
                : title.text();
    }

    final String key() {
        return key;
    }

    /** True for a page one comes to from the overview; it has a link back there. */
    boolean isSection() {
        return true;
    }

    private static Anchor back(Texts texts) {
        Anchor back = new Anchor(RecordNavigation.RECORD);
        back.addClassName("ol-back");
        back.add(new Words(texts.get("record.overview.back")));
        return back;
    }

    /**
     * Only a source that is short or down is asked, so that a page opened twice does no harm.
     *
     * @return the record after asking, which says that the source is coming
     */
    private Reading again(Reading reading, QueryParameters query) {
        List<SourceId> wanted = reading.snapshot().coverage().stream()
                .filter(source -> !source.complete() && !source.coming())
                .map(source -> source.source().id())
                .filter(id -> query.getSingleParameter(AGAIN)
                        .filter(id.value()::equals)
                        .isPresent())
                .toList();
        wanted.forEach(reading.record()::again);
        return wanted.isEmpty() ? reading : desk.now().orElse(reading);
    }
}
