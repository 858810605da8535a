package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EarlierVersions;
import uk.onelondon.record.EarlierVersions.EarlierRead;
import uk.onelondon.record.EarlierVersions.Version;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;

/** What one entry said before it was changed, asked for only when somebody opens this page. */
@Route("record/earlier/:source/:type/:id")
@PermitAll
class EarlierView extends RecordPage {

    private final transient OwnDesk desk;
    private final transient EarlierVersions versions;

    EarlierView(OwnDesk desk, EarlierVersions versions) {
        super(desk.record(), "record.earlier");
        this.desk = desk;
        this.versions = versions;
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return place(path).map(RecordNavigation::earlier).orElse(RecordNavigation.TIMELINE);
    }

    @Override
    boolean isSection() {
        return false;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        Optional<EntryId> id = place(path);
        Optional<EarlierRead> read = id.flatMap(wanted ->
                desk.person().flatMap(person -> desk.within(OwnDesk.PAGE, () -> versions.of(person, wanted))));
        boolean shown = draw(into, reading, read.orElseGet(EarlierRead.Unavailable::new));
        id.filter(wanted -> reading.snapshot().entry(wanted).isPresent())
                .ifPresent(wanted -> into.add(
                        CardLinks.line(reading.texts().get("record.earlier.back"), RecordNavigation.entry(wanted))));
        return shown;
    }

    private static boolean draw(Div into, Reading reading, EarlierRead read) {
        Texts texts = reading.texts();
        return switch (read) {
            case EarlierRead.Told(List<Version> newestFirst, boolean complete) -> {
                if (!complete) {
                    into.add(new InsetText(texts.get("record.earlier.some-missing")));
                } else if (newestFirst.size() == 1) {
                    into.add(new InsetText(texts.get("record.earlier.only")));
                }
                for (int i = 0; i < newestFirst.size(); i++) {
                    into.add(section(reading, newestFirst.get(i), i));
                }
                yield true;
            }
            case EarlierRead.NotInRecord() -> {
                into.add(new InsetText(texts.get("record.entry.not-here")));
                yield false;
            }
            case EarlierRead.NotOffered() -> {
                into.add(new InsetText(texts.get("record.earlier.not-offered")));
                yield true;
            }
            case EarlierRead.Unavailable() -> {
                into.add(new InsetText(texts.get("record.earlier.unavailable")));
                yield false;
            }
        };
    }

    private static Section section(Reading reading, Version version, int place) {
        String key = place == 0 ? "record.earlier.now" : "record.earlier.version";
        Phrase heading = version.writtenAt()
                .map(at -> reading.texts()
                        .get(
                                key,
                                "day",
                                reading.texts().dateTime(London.time(at)).text()))
                .orElseGet(() -> reading.texts().get(key + "-undated"));
        return new Section("version-" + place, heading, HeadingLevel.H2, card(reading, version.entry()));
    }

    private static EntryCard card(Reading reading, RecordEntry entry) {
        EntryWords words = reading.words();
        EntryCard card = new EntryCard(words.name(entry), HeadingLevel.H3);
        EntryTags.of(entry, words, reading.texts(), reading.today()).forEach(card::tag);
        new KeyFacts(reading).of(entry).forEach(card::with);
        if (entry instanceof ResultEntry result && !result.panel()) {
            ResultFigures figures = new ResultFigures(reading);
            card.with(new Paragraph(figures.value(result.value())));
            if (!result.ranges().isEmpty()) {
                card.with(new Paragraph(figures.range(result.ranges())));
            }
        }
        card.with(new SourceMark(words.origin(entry).toArray(Phrase[]::new)));
        DetailRows.of(entry, words, reading.texts()).ifPresent(card::with);
        return card;
    }

    private static Optional<EntryId> place(RouteParameters path) {
        return path.get("source")
                .flatMap(source -> path.get("type")
                        .flatMap(type -> path.get("id").flatMap(id -> EntryId.parse(source, type, id))));
    }
}
