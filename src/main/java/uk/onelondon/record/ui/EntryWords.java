package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.Words;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/**
 * What the record says, in the reader's language where reviewed words exist, else as it was said and marked as English.
 * Free text is never translated.
 */
final class EntryWords {

    private final Texts texts;
    private final Glossary glossary;
    private final RecordSnapshot snapshot;

    EntryWords(Texts texts, Glossary glossary, RecordSnapshot snapshot) {
        this.texts = texts;
        this.glossary = glossary;
        this.snapshot = snapshot;
    }

    /** The record's own words; those in letters that run from right to left are no English and find their own way. */
    Phrase free(String text) {
        if (text.chars().anyMatch(EntryWords::runsFromRightToLeft)) {
            return Phrase.in(Locale.ROOT, text);
        }
        return texts.language() == AppLanguage.ENGLISH ? Phrase.of(text) : Phrase.in(Locale.ENGLISH, text);
    }

    private static boolean runsFromRightToLeft(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /** What an entry is about. */
    Phrase name(RecordEntry entry) {
        if (entry.facts().what() instanceof Told.Missing && entry instanceof MedicineEntry medicine) {
            return who(medicine.product()).orElseGet(() -> term(entry.facts().what()));
        }
        return term(entry.facts().what());
    }

    Phrase term(Told told) {
        return switch (told) {
            case Told.Given(Concept concept) -> term(concept);
            case Told.Missing() -> texts.get("record.told.missing");
            case Told.NotKnown() -> texts.get("record.told.not-known");
            case Told.Withheld() -> texts.get("record.told.withheld");
        };
    }

    /** In the words received for this language, else those of the glossary, else as it was said. */
    Phrase term(Concept concept) {
        return concept.translations()
                .in(texts.locale())
                .map(Phrase::of)
                .or(() -> concept.codes().stream()
                        .map(code -> glossary.term(code.system(), code.code(), texts))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> free(concept.said()));
    }

    /** Free text in the translation it came with, its own words behind it; else as it was written. */
    Span free(Detail.Words words) {
        Optional<String> translated = words.translations().in(texts.locale());
        Span both = new Span();
        translated.ifPresent(text -> both.add(new Words(Phrase.of(text)), new Words(Phrase.of(" · "))));
        both.add(new Words(free(words.text())));
        return both;
    }

    /** Several things said, one behind the other. */
    Span all(List<Concept> concepts) {
        Span all = new Span();
        for (Concept concept : concepts) {
            if (all.getChildren().findAny().isPresent()) {
                all.add(new Words(Phrase.of(", ")));
            }
            all.add(withClinical(new Told.Given(concept)));
        }
        return all;
    }

    /** A coded item with the record's own English word behind it, where the plain word is another. */
    Span withClinical(Told told) {
        Phrase plain = term(told);
        Span both = new Span(new Words(plain));
        told.given()
                .map(Concept::said)
                .filter(said -> !said.equalsIgnoreCase(plain.text()))
                .ifPresent(said -> both.add(new Words(Phrase.of(" · ")), new Words(free(said))));
        return both;
    }

    /** The clinical term and code that stand beside the plain words; nothing if there is no code. */
    Optional<Phrase> clinical(Told told) {
        return told.given().flatMap(concept -> concept.code().map(code -> clinical(concept, code)));
    }

    private Phrase clinical(Concept concept, Code code) {
        String term = glossary.clinicalTerm(code.system(), code.code())
                .map(Phrase::text)
                .orElseGet(() -> code.display().isEmpty() ? concept.said() : code.display());
        return free(term + " · " + CodeSystems.name(code.system()) + " " + code.code());
    }

    /** "You were seen in A&E" and the like. */
    Phrase title(RecordEntry entry) {
        return texts.get("record.happening." + entry.facts().happening().key());
    }

    Phrase status(EntryStatus status) {
        return texts.get("record.status." + TextKey.of(status));
    }

    Phrase when(When when) {
        return switch (when) {
            case When.At(ZonedDateTime time) -> texts.dateTime(time);
            case When.On(var day) -> texts.date(day);
            case When.InMonth(var month) -> texts.month(month);
            case When.InYear(Year year) -> Phrase.of(year.toString());
            case When.Between(When from, Optional<When> to) ->
                to.map(end -> texts.get(
                                "record.when.from-to",
                                "from",
                                when(from).text(),
                                "to",
                                when(end).text()))
                        .orElseGet(() -> texts.get(
                                "record.when.since", "from", when(from).text()));
            case When.Unknown() -> texts.get("record.when.unknown");
        };
    }

    /** A person or place named, or that the pointer to it leads nowhere; empty if nobody is named. */
    Optional<Phrase> who(Named named) {
        Optional<String> said = snapshot.nameOf(named);
        return said.isPresent() ? said.map(this::free) : unnamed(named);
    }

    /** That somebody is pointed to whose name is not here; empty if there is a name, or nobody. */
    Optional<Phrase> unnamed(Named named) {
        if (named.isNobody() || snapshot.nameOf(named).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(texts.get(snapshot.isBroken(named) ? "record.named.broken" : "record.named.no-name"));
    }

    /** A source's name: a proper name, kept in English. */
    Phrase source(SourceId id) {
        return snapshot.coverage().stream()
                .filter(coverage -> coverage.source().id().equals(id))
                .map(coverage -> free(coverage.source().name()))
                .findFirst()
                .orElseGet(() -> free(id.value()));
    }

    /** Who, where and when, each complete in itself. */
    List<Phrase> origin(RecordEntry entry) {
        List<Phrase> parts = new ArrayList<>();
        snapshot.nameOf(entry.facts().recorder())
                .ifPresent(name -> parts.add(texts.get("record.origin.by", "name", name)));
        snapshot.nameOf(entry.facts().organisation()).ifPresent(name -> parts.add(free(name)));
        parts.add(texts.get(
                "record.origin.source", "source", source(entry.id().source()).text()));
        parts.add(when(entry.when()));
        return parts;
    }
}
