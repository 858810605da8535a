package uk.onelondon.record.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.record.Code;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.search.RecordWords;
import uk.onelondon.sharedrecord.SourceId;

/** The words a reader may look for, from the glossary: English always, and those of her own language. */
final class ReaderWords implements RecordWords {

    private final Reading reading;
    private final EntryWords words;
    private final Map<Code, List<String>> terms = new HashMap<>();
    private final Map<EntryKind, String> kinds = new EnumMap<>(EntryKind.class);
    private final Map<SourceId, String> sources = new HashMap<>();

    ReaderWords(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    public List<String> termsOf(Code code) {
        return terms.computeIfAbsent(code, this::lookedUp);
    }

    private List<String> lookedUp(Code code) {
        Set<String> all = new LinkedHashSet<>();
        reading.glossary()
                .term(code.system(), code.code(), reading.texts())
                .map(Phrase::text)
                .ifPresent(all::add);
        reading.glossary().plainEnglish(code.system(), code.code()).ifPresent(all::add);
        reading.glossary()
                .clinicalTerm(code.system(), code.code())
                .map(Phrase::text)
                .ifPresent(all::add);
        all.remove(code.display());
        return List.copyOf(all);
    }

    @Override
    public String title(RecordEntry entry) {
        return words.name(entry).text();
    }

    @Override
    public String kind(EntryKind kind) {
        return kinds.computeIfAbsent(
                kind,
                wanted -> reading.texts().get("record.kind." + wanted.key()).text());
    }

    @Override
    public String source(SourceId source) {
        return sources.computeIfAbsent(source, wanted -> words.source(wanted).text());
    }

    @Override
    public Optional<String> nameOf(Named named) {
        return reading.snapshot().nameOf(named);
    }
}
