package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
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
import uk.onelondon.design.Section;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.language.Texts;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.takeaway.PackRequest;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** The ways to take the record away: on paper, as a summary for others, as a table, and whole as data. */
@Route("record/take-away")
@PermitAll
class TakeAwayView extends Div implements ServerRendered {

    private static final String KEY = "record.takeaway";

    /** More entries than this fill more paper than anybody reads. */
    private static final int LONG = 1_000;

    private final transient RecordDesk desk;
    private String title = "";
    private Optional<ErrorSummary> errors = Optional.empty();

    TakeAwayView(RecordDesk desk) {
        this.desk = desk;
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        Texts texts = desk.texts();
        Phrase heading = texts.get(KEY + ".title");
        PackRequest request = PackRequest.read(query.getParameters(), texts.language());
        errors = errors(texts, request);
        title = errors.isPresent()
                ? texts.get("design.errors.title", "title", heading).text()
                : heading.text();
        errors.ifPresent(this::add);
        add(new PageHeading(heading), new Paragraph(texts.get(KEY + ".lead")));
        Optional<Reading> reading = desk.firstView();
        if (reading.isEmpty()) {
            add(
                    new InsetText(texts.get("record.prove.why")),
                    new LinkButton(
                                    texts.get("record.prove.start"),
                                    SignInAddresses.PROVE + "?return=" + Addresses.encoded(TakeAwayAddresses.PAGE),
                                    ButtonKind.PRIMARY)
                            .wholePage());
            return;
        }
        lacking(reading.get()).ifPresent(this::add);
        add(new WarningCallout("private", texts.get(KEY + ".private"), texts.get(KEY + ".private-note")));
        Section pack = new Section("pack", texts.get(KEY + ".pack"));
        int entries = reading.get().snapshot().size();
        if (entries > LONG) {
            pack.add(new InsetText(texts.get(KEY + ".long", "count", entries)));
        }
        pack.add(new PackForm(texts, request));
        add(pack);
        add(
                section(
                        "summary",
                        download("summary-read", TakeAwayAddresses.SUMMARY, ButtonKind.PRIMARY),
                        download("summary-file", TakeAwayAddresses.SUMMARY_DOCUMENT, ButtonKind.SECONDARY)
                                .wholePage()),
                section(
                        "results",
                        download("results-file", TakeAwayAddresses.RESULTS, ButtonKind.SECONDARY)
                                .wholePage()),
                section(
                        "data",
                        download("data-file", TakeAwayAddresses.BUNDLE, ButtonKind.SECONDARY)
                                .wholePage()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** In the first view {@code autofocus} does the same. */
    @Override
    protected void onAttach(AttachEvent event) {
        errors.ifPresent(ErrorSummary::focus);
    }

    private Section section(String which, Component... links) {
        Texts texts = desk.texts();
        Section section = new Section(
                which,
                texts.get(KEY + "." + which),
                new Paragraph(texts.get(KEY + "." + which + "-lead")),
                new Paragraph(texts.get(KEY + "." + which + "-note")));
        Div actions = new Div(links);
        actions.addClassName("ol-actions");
        section.add(actions);
        return section;
    }

    private LinkButton download(String words, String address, ButtonKind kind) {
        return new LinkButton(desk.texts().get(KEY + "." + words), address, kind);
    }

    /** What will be missing from everything taken away now. */
    private static Optional<InsetText> lacking(Reading reading) {
        List<SourceCoverage> lacking = reading.snapshot().coverage().stream()
                .filter(source -> !source.complete() && !source.coming())
                .toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new InsetText(
                        reading.texts()
                                .get("record.section.lacking-from", "sources", ArrivalWords.names(reading, lacking)),
                        reading.texts().get(KEY + ".lacking-note")));
    }

    private static Optional<ErrorSummary> errors(Texts texts, PackRequest request) {
        if (request.problems().isEmpty()) {
            return Optional.empty();
        }
        List<FieldError> errors = request.problems().stream()
                .map(problem -> new FieldError(problem.field(), PackForm.words(texts, problem)))
                .toList();
        String here = Addresses.with(
                TakeAwayAddresses.PAGE, new QueryParameters(request.asTyped()), PackRequest.ALL, java.util.Map.of());
        ErrorSummary summary = new ErrorSummary(texts.get("design.errors.heading"), here, errors);
        summary.getElement().setAttribute("autofocus", true);
        return Optional.of(summary);
    }
}
