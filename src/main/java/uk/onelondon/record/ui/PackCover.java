package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.record.takeaway.PackChoice;
import uk.onelondon.record.takeaway.PackContents;

/** The first page of a pack: whose it is, when it was made, from which sources, and what is not in it. */
final class PackCover {

    private static final String KEY = "record.takeaway.pack.";

    private final Reading reading;
    private final Texts texts;
    private final SignedInPerson person;
    private final PackChoice choice;
    private final PackContents contents;
    private final ZonedDateTime made;

    PackCover(Reading reading, SignedInPerson person, PackChoice choice, PackContents contents, ZonedDateTime made) {
        this.reading = reading;
        this.texts = reading.texts();
        this.person = person;
        this.choice = choice;
        this.contents = contents;
        this.made = made;
    }

    /** How to print, and the way back; not on paper. */
    Component screenOnly(String back) {
        Anchor link = new Anchor(back);
        link.add(new Words(texts.get(KEY + "back")));
        Div screen = new Div(new Paragraph(texts.get(KEY + "how-to-print")), link);
        screen.addClassNames("ol-inset", "ol-pack__screen");
        return screen;
    }

    Component page() {
        Div cover = new Div();
        cover.addClassName("ol-pack__cover");
        cover.add(new PageHeading(Phrase.of(person.name().full()), texts.get(KEY + "title")));
        if (contents.partial()) {
            cover.add(new WarningCallout("partial", texts.get(KEY + "partial"), texts.get(KEY + "partial-note")));
        }
        SummaryList facts = new SummaryList()
                .row(texts.get(KEY + "whose"), Phrase.of(person.name().full()))
                .row(texts.get(KEY + "born"), texts.date(person.born()));
        person.nhsNumber().ifPresent(number -> facts.row(texts.get(KEY + "nhs-number"), Phrase.of(number.spaced())));
        facts.row(texts.get(KEY + "made"), texts.dateTime(made))
                .row(texts.get(KEY + "holds"), texts.get(KEY + "holds-count", "count", contents.size()));
        cover.add(facts);
        cover.add(section("left-out", leftOut()));
        Section sources =
                section("sources", new CoverageList(reading, reading.snapshot().coverage(), RecordNavigation.SOURCES));
        sources.addClassName("ol-coverage");
        cover.add(sources);
        cover.add(section("contents", contentsList()));
        return cover;
    }

    /** In place of the pack, when it would have more entries than fit. */
    Component tooLong(int most) {
        Div instead = new Div(
                new PageHeading(Phrase.of(person.name().full()), texts.get(KEY + "title")),
                new WarningCallout(
                        "too-long",
                        texts.get(KEY + "too-long"),
                        texts.get(KEY + "too-long-note", "count", contents.size(), "most", most)));
        instead.addClassName("ol-pack__cover");
        return instead;
    }

    /** On every printed page, as pages come apart. */
    Phrase foot(boolean partial) {
        return texts.get(
                KEY + (partial ? "foot-partial" : "foot-whole"),
                "name",
                person.name().full(),
                "time",
                made);
    }

    private Section section(String id, Component content) {
        return new Section(id, texts.get(KEY + id), HeadingLevel.H2, content);
    }

    private UnorderedList leftOut() {
        List<Phrase> lines = new ArrayList<>();
        if (!contents.notChosen().isEmpty()) {
            Phrase names = texts.list(contents.notChosen().stream()
                    .map(kind -> texts.get("record.kind." + kind.key()))
                    .toList());
            lines.add(texts.get(KEY + "not-chosen", "sections", names));
        }
        if (choice.from().isPresent() || choice.to().isPresent()) {
            lines.add(period());
            lines.add(texts.get(KEY + "outside", "count", contents.outsidePeriod()));
            lines.add(texts.get("record.takeaway.period-note"));
        }
        if (!contents.lacking().isEmpty()) {
            lines.add(texts.get(
                    "record.section.lacking-from", "sources", ArrivalWords.names(reading, contents.lacking())));
        }
        if (!contents.partial()) {
            lines.add(texts.get(KEY + "nothing-left-out"));
        }
        lines.add(texts.get(KEY + "no-files"));
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(new Words(line))));
        return list;
    }

    private Phrase period() {
        if (choice.from().isEmpty()) {
            return texts.get(KEY + "period-to", "to", choice.to().orElseThrow());
        }
        LocalDate from = choice.from().get();
        return choice.to()
                .map(to -> texts.get(KEY + "period", "from", from, "to", to))
                .orElseGet(() -> texts.get(KEY + "period-from", "from", from));
    }

    private UnorderedList contentsList() {
        UnorderedList list = new UnorderedList();
        for (PackContents.Part part : contents.parts()) {
            Anchor link = new Anchor("#" + part.kind().key());
            link.add(new Words(texts.get(
                    KEY + "section",
                    "section",
                    texts.get("record.kind." + part.kind().key()),
                    "count",
                    part.entries().size())));
            list.add(new ListItem(link));
        }
        return list;
    }
}
