package uk.onelondon.sharing.ui;

import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Tag;
import uk.onelondon.language.Texts;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

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

    EntryCard card(AccessView view, AccessLog log, HeadingLevel level) {
        EntryCard card = new EntryCard(words.title(view), level).anchor(id(view));
        tag(view).ifPresent(card::tag);
        note(view).ifPresent(note -> card.with(new Paragraph(note)));
        return card.with(facts(view, log));
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

    /** Unique on the page, and the same on the next. */
    static String id(AccessView view) {
        return "view-" + view.earliest().source() + "-" + view.earliest().id();
    }

    private Optional<Tag> tag(AccessView view) {
        if (view.brokeGlass()) {
            return Optional.of(new Tag(texts.get("sharing.log.tag.emergency"), Tag.Tone.ATTENTION));
        }
        return switch (view.outcome()) {
            case REFUSED -> Optional.of(new Tag(texts.get("sharing.log.tag.refused"), Tag.Tone.INFO));
            case FAILED -> Optional.of(new Tag(texts.get("sharing.log.tag.failed"), Tag.Tone.NEUTRAL));
            case SHOWN -> Optional.empty();
        };
    }

    private Optional<Phrase> note(AccessView view) {
        if (view.outcome() == Outcome.REFUSED) {
            return Optional.of(texts.get("sharing.log.refused-note"));
        }
        if (view.outcome() == Outcome.FAILED) {
            return Optional.of(texts.get("sharing.log.failed-note"));
        }
        return view.brokeGlass() ? Optional.of(texts.get("sharing.log.emergency-note")) : Optional.empty();
    }
}
