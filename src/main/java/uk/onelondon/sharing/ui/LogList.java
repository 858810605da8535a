package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.onelondon.core.London;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Progress;
import uk.onelondon.design.Section;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LogFilter;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** The views of the log: those without a known visit first, then all that fit, by month, a page at a time. */
final class LogList {

    static final int PAGE_SIZE = 30;

    /** So many without a visit are lifted to the top; a link leads to the others. */
    private static final int LIFTED = 5;

    private final LogDesk desk;
    private final Texts texts;
    private final ViewCards cards;
    private final ViewWords words;

    LogList(LogDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.cards = new ViewCards(desk);
        this.words = new ViewWords(desk);
    }

    /** The views that fit, newest first. */
    List<Matched> fitting(LogReading reading, LogFilter filter) {
        return reading.views().stream()
                .filter(matched -> filter.fits(matched.view(), matched.match(), words.everything(matched)))
                .toList();
    }

    void draw(Div into, LogReading reading, LogFilter filter, QueryParameters query) {
        List<Matched> fitting = fitting(reading, filter);
        if (filter.isEverything() && LogState.page(query) == 1) {
            lifted(into, reading);
        }
        int pages = Math.max(1, (fitting.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(LogState.page(query), pages);
        int first = (page - 1) * PAGE_SIZE;
        int end = Math.min(fitting.size(), first + PAGE_SIZE);
        Progress count = new Progress(
                fitting.isEmpty()
                        ? texts.get("sharing.log.none-fit")
                        : texts.get("sharing.log.shown", "first", first + 1, "last", end, "total", fitting.size()));
        count.busy(false);
        into.add(count);
        Map<YearMonth, Div> months = new LinkedHashMap<>();
        fitting.subList(first, end)
                .forEach(matched -> months.computeIfAbsent(
                                YearMonth.from(London.day(matched.view().to())), month -> new Div())
                        .add(cards.card(matched, reading.log(), HeadingLevel.H3, "view-")));
        months.forEach(
                (month, list) -> into.add(new Section("month-" + month, texts.month(month), HeadingLevel.H2, list)));
        into.add(links(query, page, pages));
    }

    /** Only once the record is here: before, every view would seem to be without a visit. */
    private void lifted(Div into, LogReading reading) {
        List<Matched> without = reading.views().stream()
                .filter(matched -> matched.match() instanceof Match.NoVisit)
                .toList();
        if (!reading.recordSettled() || without.isEmpty()) {
            return;
        }
        Section section = new Section(
                "no-visit",
                texts.get("sharing.log.no-visit.heading"),
                new Paragraph(texts.get("sharing.log.no-visit.text")));
        section.addClassName("ol-log__lifted");
        without.stream()
                .limit(LIFTED)
                .forEach(matched -> section.add(cards.card(matched, reading.log(), HeadingLevel.H3, "lifted-")));
        if (without.size() > LIFTED) {
            section.add(new LinkButton(
                    texts.get("sharing.log.no-visit.all", "count", without.size()),
                    LogView.ADDRESS + "?" + LogState.WHOM + "=" + LogFilter.Whom.NO_VISIT.key(),
                    ButtonKind.SECONDARY));
        }
        into.add(section);
    }

    private Div links(QueryParameters query, int page, int pages) {
        Div links = new Div();
        links.addClassName("ol-actions");
        if (page > 1) {
            links.add(link("sharing.log.newer", query, page - 1));
        }
        if (page < pages) {
            links.add(link("sharing.log.older", query, page + 1));
        }
        return links;
    }

    private LinkButton link(String key, QueryParameters query, int page) {
        return new LinkButton(
                desk.texts().get(key),
                LogState.address(LogView.ADDRESS, query, Map.of(LogState.PAGE, Integer.toString(page))),
                ButtonKind.SECONDARY);
    }
}
