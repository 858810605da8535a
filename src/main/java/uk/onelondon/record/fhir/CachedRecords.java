package uk.onelondon.record.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.Records;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;

/**
 * Keeps each person's record for ten minutes after it was read, so that her pages share one reading, and in all no more
 * entries than fill {@link #SHARE} of the heap. The key is the sign-in, so that a new one never meets what an older one
 * read. A record larger than a quarter of the whole weighs as a quarter, so that it is kept and not read for ever anew.
 */
@Component
class CachedRecords implements Records, KeptForOnePerson {

    /** What is asked for besides Patient. Not AuditEvent, Consent, Provenance: they belong to other pages. */
    static final List<String> TYPES = List.of(
            "AllergyIntolerance",
            "MedicationRequest",
            "MedicationStatement",
            "Condition",
            "Observation",
            "DiagnosticReport",
            "CareTeam",
            "CarePlan",
            "Appointment",
            "Encounter",
            "Immunization",
            "ImmunizationRecommendation",
            "Procedure",
            "DocumentReference",
            "Composition",
            "Goal",
            "ServiceRequest",
            "Flag",
            "QuestionnaireResponse",
            "EpisodeOfCare",
            "Communication",
            "FamilyMemberHistory",
            "DeviceRequest",
            "DeviceUseStatement",
            "MedicationDispense",
            "MedicationAdministration",
            "ClinicalImpression",
            "RiskAssessment",
            "ImagingStudy",
            "NutritionOrder",
            "RelatedPerson",
            "List");

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** How much of the heap records may fill; the rest is for reading them, sessions and the page at hand. */
    private static final double SHARE = 0.4;

    /** Heap for one entry with its words and its place in a snapshot, measured on a record of 13,948. */
    private static final long BYTES_OF_AN_ENTRY = 1_600;

    private static final int LEAST_WEIGHT = 50;

    private final SharedRecord sharedRecord;
    private final RecordSources sources;
    private final Cache<SignInKey, LiveRecord> cache;

    @Autowired
    CachedRecords(SharedRecord sharedRecord, RecordSources sources, Clock clock) {
        this(sharedRecord, sources, clock, (long) (Runtime.getRuntime().maxMemory() * SHARE / BYTES_OF_AN_ENTRY));
    }

    /** @param mostEntries how many entries may be kept in all */
    CachedRecords(SharedRecord sharedRecord, RecordSources sources, Clock clock, long mostEntries) {
        this.sharedRecord = sharedRecord;
        this.sources = sources;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.cache = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .maximumWeight(mostEntries)
                .weigher((SignInKey key, LiveRecord record) ->
                        (int) Math.min(Math.max(LEAST_WEIGHT, record.now().size()), Math.max(1, mostEntries / 4)))
                .evictionListener(CachedRecords::stop)
                .build();
    }

    @Override
    public OpenRecord of(SignedInPerson person) {
        return cache.get(SignInKey.of(person), key -> begin(key, person));
    }

    @Override
    public void forget(String subject) {
        cache.asMap().entrySet().removeIf(kept -> {
            boolean hers = kept.getKey().subject().equals(subject);
            if (hers) {
                kept.getValue().stop();
            }
            return hers;
        });
    }

    /** How many records are kept. */
    long held() {
        return cache.estimatedSize();
    }

    private LiveRecord begin(SignInKey key, SignedInPerson person) {
        WeighAgain weighAgain = new WeighAgain(key);
        LiveRecord record = new LiveRecord(
                sources.sources(),
                weighAgain,
                Optional.of(new LookUps(id -> sharedRecord.one(person, id.source(), id.type(), id.id()))));
        record.readBy(sharedRecord.read(person, TYPES, record));
        // Only now: a reading that ends before it has begun must not reach into the cache while this entry is made.
        weighAgain.record = record;
        return record;
    }

    private static void stop(@Nullable SignInKey key, @Nullable LiveRecord record, RemovalCause cause) {
        if (record != null) {
            record.stop();
        }
    }

    /** Tells the cache the true size once all has arrived; it weighs only what is put. */
    private final class WeighAgain implements Runnable {

        private final SignInKey key;
        private volatile @Nullable LiveRecord record;

        WeighAgain(SignInKey key) {
            this.key = key;
        }

        @Override
        public void run() {
            LiveRecord full = record;
            if (full != null) {
                cache.asMap().computeIfPresent(key, (same, kept) -> kept == full ? full : kept);
            }
        }
    }
}
