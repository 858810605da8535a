package uk.onelondon.record.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.TimelineFilter;
import uk.onelondon.record.search.SearchIndex;
import uk.onelondon.record.search.SearchResult;
import uk.onelondon.record.search.Synonyms;

/**
 * Searches of records. A record is made ready when it is first searched and kept so for a few minutes, for each language in
 * which it is searched, and never longer than the record itself is kept.
 */
public final class Searches {

    /** How many entries are kept ready in all: about 200 bytes each. */
    private static final long MOST_ENTRIES = 300_000;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Map<AppLanguage, Synonyms> synonyms = new EnumMap<>(AppLanguage.class);
    private final Cache<RecordSnapshot, Map<AppLanguage, SearchIndex>> ready = Caffeine.newBuilder()
            .weakKeys()
            .expireAfterAccess(KEPT)
            .maximumWeight(MOST_ENTRIES)
            .weigher((RecordSnapshot snapshot, Map<AppLanguage, SearchIndex> indexes) -> Math.max(1, snapshot.size()))
            .build();

    /** Reads the everyday words of all languages. */
    public Searches() {
        for (AppLanguage language : AppLanguage.values()) {
            synonyms.put(language, Synonyms.of(language.tag()));
        }
    }

    /** What a reader finds in the whole of what has arrived. */
    SearchResult find(Reading reading, String typed) {
        return index(reading).find(typed);
    }

    /** The entries that fit a filter with its words, newest first. */
    static List<RecordEntry> fitting(Reading reading, TimelineFilter filter) {
        if (filter.words().isEmpty()) {
            return filter.in(reading.snapshot());
        }
        Set<EntryId> found = new HashSet<>();
        reading.aids()
                .searches()
                .find(reading, filter.words())
                .sure(filter::fits)
                .forEach(hit -> found.add(hit.entry().id()));
        return filter.in(reading.snapshot()).stream()
                .filter(entry -> found.contains(entry.id()))
                .toList();
    }

    private SearchIndex index(Reading reading) {
        return ready.get(reading.snapshot(), snapshot -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        reading.texts().language(),
                        language -> prepare(
                                reading,
                                Optional.ofNullable(synonyms.get(language)).orElseThrow()));
    }

    /** Makes a record ready for searching by its reader. */
    static SearchIndex prepare(Reading reading, Synonyms synonyms) {
        List<RecordEntry> entries = reading.snapshot().newestFirst().stream().toList();
        return SearchIndex.of(entries, new ReaderWords(reading), synonyms);
    }
}
