package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Tag;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.SourceState;

/** The sources, each with how much of it is here, when it was last seen, and a way to try again. */
final class CoverageList extends UnorderedList {

    CoverageList(Reading reading, List<SourceCoverage> sources, String page) {
        for (SourceCoverage source : sources) {
            ListItem item = new ListItem();
            item.add(new Words(reading.words().source(source.source().id()), "ol-coverage__name"));
            item.add(tag(source, reading.texts()));
            sentences(source, reading.texts()).forEach(sentence -> item.add(new Words(sentence)));
            if (!source.complete() && !source.coming()) {
                item.add(tryAgain(reading, source, page));
            }
            add(item);
        }
    }

    /** A plain link, so that it also works without script; the page it leads to asks the source once more. */
    private static LinkButton tryAgain(Reading reading, SourceCoverage source, String page) {
        String id = source.source().id().value();
        String name = reading.words().source(source.source().id()).text();
        String link = page + (page.contains("?") ? "&" : "?") + RecordPage.AGAIN + "=" + id;
        return new LinkButton(
                reading.texts().get("record.coverage.try-again", "source", name), link, ButtonKind.SECONDARY);
    }

    private static Tag tag(SourceCoverage source, Texts texts) {
        if (source.coming()) {
            return new Tag(texts.get("record.coverage.tag.coming"), Tag.Tone.INFO);
        }
        if (source.down()) {
            return new Tag(texts.get("record.coverage.tag.down"), Tag.Tone.ATTENTION);
        }
        return source.complete()
                ? new Tag(texts.get("record.coverage.tag.complete"), Tag.Tone.GOOD)
                : new Tag(texts.get("record.coverage.tag.partly"), Tag.Tone.ATTENTION);
    }

    private static List<Phrase> sentences(SourceCoverage source, Texts texts) {
        List<Phrase> sentences = switch (source.state()) {
            case SourceState.Waiting() -> List.of(texts.get("record.coverage.waiting"));
            case SourceState.Arriving(int received, int expected) ->
                List.of(texts.get("record.coverage.arriving", "received", received, "expected", expected));
            case SourceState.Complete(int count, Instant at) ->
                List.of(texts.get("record.coverage.complete", "count", count), seen(at, texts));
            case SourceState.Partly(int received, int missing, Instant at)
            when missing > 0 ->
                List.of(
                        texts.get(
                                "record.coverage.partly",
                                "received",
                                received,
                                "missing",
                                missing,
                                "total",
                                received + missing),
                        seen(at, texts));
            case SourceState.Partly(int received, int missing, Instant at) ->
                List.of(texts.get("record.coverage.partly-uncounted", "received", received), seen(at, texts));
            case SourceState.NothingHere(Instant at) ->
                List.of(texts.get("record.coverage.nothing-here"), seen(at, texts));
            case SourceState.Unavailable(var reason, Optional<Instant> lastSeen) ->
                List.of(
                        texts.get(reason.messageKey()),
                        lastSeen.map(at -> seen(at, texts)).orElseGet(() -> texts.get("record.coverage.never-seen")));
        };
        if (source.notShown() == 0) {
            return sentences;
        }
        Phrase named = texts.get("record.coverage.not-shown", "count", source.notShown());
        return Stream.concat(sentences.stream(), Stream.of(named)).toList();
    }

    private static Phrase seen(Instant at, Texts texts) {
        return texts.get("record.coverage.seen", "time", London.time(at));
    }
}
