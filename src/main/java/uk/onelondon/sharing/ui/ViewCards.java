package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Tag;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** Draws one view: who, when, what and why. */
final class ViewCards {

    private final LogDesk desk;
    private final Texts texts;
    private final ViewWords words;

    ViewCards(LogDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new ViewWords(desk);
    }

    /** @param prefix of the card's id, since a view can stand on a page twice */
    EntryCard card(Matched matched, AccessLog log, HeadingLevel level, String prefix) {
        AccessView view = matched.view();
        EntryCard card = new EntryCard(words.title(matched), level).anchor(prefix + id(view));
        tag(view).ifPresent(card::tag);
        words.note(matched).ifPresent(note -> card.with(new Paragraph(note)));
        card.with(facts(view, log));
        Anchor more = new Anchor(OneViewPage.address(view));
        more.add(new Words(texts.get("sharing.log.more", "title", words.title(matched))));
        return card.with(more);
    }

    SummaryList facts(AccessView view, AccessLog log) {
        SummaryList list = new SummaryList();
        list.row(texts.get("sharing.log.when"), words.when(view));
        list.row(texts.get("sharing.log.what"), words.what(view));
        words.deeds(view).ifPresent(done -> list.row(texts.get("sharing.log.done"), done));
        list.row(texts.get("sharing.log.why"), words.why(view));
        words.name(view.actor()).ifPresent(name -> list.row(texts.get("sharing.log.name"), name));
        list.row(texts.get("sharing.log.told-by"), places(view, log));
        return list;
    }

    private Phrase places(AccessView view, AccessLog log) {
        return texts.list(log.coverage().stream()
                .map(coverage -> coverage.source())
                .filter(place -> view.sources().contains(place.id()))
                .map(RecordSource::name)
                .map(desk::theirs)
                .toList());
    }

    private static String id(AccessView view) {
        return view.earliest().source() + "-" + view.earliest().id();
    }

    Optional<Tag> tag(AccessView view) {
        if (view.brokeGlass()) {
            return Optional.of(new Tag(texts.get("sharing.log.tag.emergency"), Tag.Tone.ATTENTION));
        }
        return switch (view.outcome()) {
            case REFUSED -> Optional.of(new Tag(texts.get("sharing.log.tag.refused"), Tag.Tone.INFO));
            case FAILED -> Optional.of(new Tag(texts.get("sharing.log.tag.failed"), Tag.Tone.NEUTRAL));
            case SHOWN -> Optional.empty();
        };
    }
}
