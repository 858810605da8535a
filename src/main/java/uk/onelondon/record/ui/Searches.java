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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.TimelineFilter;
import uk.onelondon.record.search.SearchIndex;
import uk.onelondon.record.search.SearchResult;
import uk.onelondon.record.search.Synonyms;

/**
 * Searches of records. A record is made ready when it is first searched and kept so for a few minutes, for each language in
 * which it is searched, and never longer than the record itself is kept. A long one is made ready in the background as soon
 * as all of it is here, one record after the other, as its first search would have to wait for that.
 */
public final class Searches {

    /** How many entries are kept ready in all: about 200 bytes each. */
    private static final long MOST_ENTRIES = 300_000;

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Fewer entries than this are made ready in a few milliseconds when they are searched. */
    private static final int LONG = 2_000;

    /** More long records than this are not kept waiting; their first search makes them ready. */
    private static final int MOST_WAITING = 50;

    private final Map<AppLanguage, Synonyms> synonyms = new EnumMap<>(AppLanguage.class);
    private final Cache<RecordSnapshot, Map<AppLanguage, SearchIndex>> ready = Caffeine.newBuilder()
            .weakKeys()
            .expireAfterAccess(KEPT)
            .maximumWeight(MOST_ENTRIES)
            .weigher((RecordSnapshot snapshot, Map<AppLanguage, SearchIndex> indexes) -> Math.max(1, snapshot.size()))
            .build();

    /** The languages in which a record is, or will be, made ready in the background. */
    private final Cache<OpenRecord, Set<AppLanguage>> expected =
            Caffeine.newBuilder().weakKeys().build();

    private final Executor background;
    private final int longFrom;
    private final AtomicLong prepared = new AtomicLong();

    /** With one thread in the background. */
    public Searches() {
        this(oneThread(), LONG);
    }

    /**
     * Reads the everyday words of all languages.
     *
     * @param background makes long records ready; may refuse to
     * @param longFrom how many entries make a record long
     */
    Searches(Executor background, int longFrom) {
        this.background = background;
        this.longFrom = longFrom;
        for (AppLanguage language : AppLanguage.values()) {
            synonyms.put(language, Synonyms.of(language.tag()));
        }
    }

    private static Executor oneThread() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform()
                        .name("search-index")
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /** Has a long record made ready in this reader's language as soon as all of it is here. Never waits. */
    void expect(Reading reading) {
        Set<AppLanguage> languages = expected.get(reading.record(), record -> ConcurrentHashMap.newKeySet());
        if (languages.add(reading.texts().language())) {
            OpenRecord record = reading.record();
            Function<RecordSnapshot, Reading> later = reading.later();
            record.onChange(() -> soon(record, later));
            soon(record, later);
        }
    }

    /** What is looked up after the reading makes a new snapshot, so this may come twice. */
    private void soon(OpenRecord record, Function<RecordSnapshot, Reading> later) {
        if (record.settled()) {
            background.execute(() -> {
                RecordSnapshot snapshot = record.now();
                if (snapshot.size() >= longFrom) {
                    index(later.apply(snapshot));
                }
            });
        }
    }

    /** How often a record was made ready. */
    long prepared() {
        return prepared.get();
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
                .computeIfAbsent(reading.texts().language(), language -> {
                    prepared.incrementAndGet();
                    return prepare(
                            reading, Optional.ofNullable(synonyms.get(language)).orElseThrow());
                });
    }

    /** Makes a record ready for searching by its reader. */
    static SearchIndex prepare(Reading reading, Synonyms synonyms) {
        return SearchIndex.of(reading.snapshot().newestFirst(), new ReaderWords(reading), synonyms);
    }
}
