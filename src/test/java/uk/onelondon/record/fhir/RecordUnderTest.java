package uk.onelondon.record.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EarlierVersions;
import uk.onelondon.record.Records;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.Versions;

/** A shared record of two sources that says what a test tells it to, when the test tells it to. */
public final class RecordUnderTest implements SharedRecord {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    public static final SourceId NORTH_EAST = new SourceId("north-east");
    public static final SourceId SOUTH_WEST = new SourceId("south-west");

    private final List<SourceId> askedAgain = new ArrayList<>();
    private final Map<SourceId, SourceState> states = new LinkedHashMap<>();
    private final List<RecordListener> listeners = new ArrayList<>();
    private final List<Runnable> before = new ArrayList<>();
    private final RecordSources sources;
    private final CachedRecords records;
    private Answer<Versions> versions = new Answer.NotFound<>();

    public RecordUnderTest() {
        this(List.of(source("north-east", "North East London"), source("south-west", "South West London")));
    }

    /** With other sources than the two. */
    public RecordUnderTest(List<RecordSource> sources) {
        this.sources = new RecordSources(source("hub", "Hub"), sources);
        this.records = new CachedRecords(this, this.sources, CLOCK);
    }

    /** What a source says when it is asked for the versions of an entry. */
    public RecordUnderTest versions(Answer<Versions> answer) {
        versions = answer;
        return this;
    }

    public EarlierVersions earlierVersions() {
        return new SharedVersions(records, this);
    }

    /** A cache of its own that may hold so many entries. */
    CachedRecords records(long mostEntries) {
        return new CachedRecords(this, sources, CLOCK, mostEntries);
    }

    /** Sends what a search by our types would find. */
    public RecordUnderTest sendSearched(SourceId source, List<Resource> resources) {
        return send(
                source,
                resources.stream().filter(RecordUnderTest::isSearchedFor).toList());
    }

    /** True for what a search by our types would find. */
    public static boolean isSearchedFor(Resource resource) {
        return resource.fhirType().equals("Patient") || CachedRecords.TYPES.contains(resource.fhirType());
    }

    public Records records() {
        return records;
    }

    /** The types the app asks every source for, besides Patient. */
    public static List<String> typesAskedFor() {
        return CachedRecords.TYPES;
    }

    public List<SourceId> askedAgain() {
        return askedAgain;
    }

    public int readings() {
        return listeners.size();
    }

    /** Sends situations from the fixtures; what is sent before the first question arrives with it. */
    public RecordUnderTest send(SourceId source, String... situations) {
        return send(source, Arrays.stream(situations).map(Fixtures::resource).toList());
    }

    /** One situation, to be changed before it is sent. */
    public static Resource fixture(String situation) {
        return Fixtures.resource(situation);
    }

    public RecordUnderTest send(SourceId source, List<Resource> resources) {
        return now(() -> listeners.getLast().received(source, resources));
    }

    public RecordUnderTest state(SourceId source, SourceState state) {
        states.put(source, state);
        return now(() -> listeners.getLast().state(source, state));
    }

    /** Both sources have answered in full. */
    public RecordUnderTest complete() {
        state(NORTH_EAST, new SourceState.Complete(5, NOON));
        return state(SOUTH_WEST, new SourceState.NothingHere(NOON));
    }

    public RecordUnderTest finish() {
        return now(() -> listeners.getLast().finished());
    }

    private RecordUnderTest now(Runnable event) {
        if (listeners.isEmpty()) {
            before.add(event);
        } else {
            event.run();
        }
        return this;
    }

    @Override
    public RecordReading read(SignedInPerson person, List<String> resourceTypes, RecordListener listener) {
        listeners.add(listener);
        before.forEach(Runnable::run);
        return new RecordReading() {
            @Override
            public Map<SourceId, SourceState> states() {
                return states;
            }

            @Override
            public boolean finished() {
                return true;
            }

            @Override
            public boolean await(Duration atMost) {
                return true;
            }

            @Override
            public void again(SourceId source) {
                askedAgain.add(source);
                listener.state(source, new SourceState.Waiting());
            }

            @Override
            public void stop() {}
        };
    }

    @Override
    public Answer<Resource> one(SignedInPerson person, SourceId source, String type, String id) {
        return new Answer.NotFound<>();
    }

    @Override
    public Answer<Versions> versions(SignedInPerson person, SourceId source, String type, String id) {
        return versions;
    }

    @Override
    public Answer<BinaryContent> binary(SignedInPerson person, SourceId source, String reference) {
        return new Answer.NotFound<>();
    }

    @Override
    public Optional<Instant> lastSeen(SourceId source) {
        return Optional.empty();
    }

    public static RecordSource source(String id, String name) {
        return new RecordSource(new SourceId(id), name, "London", URI.create("http://localhost/fhir/" + id), false);
    }
}
