package uk.onelondon.sharing.fhir;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.AccessLogs;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharing.log.WhoLooked;

/** Logs of places that say what a test tells them to, when the test tells them to. */
public final class LogUnderTest implements AccessLogs {

    public static final SourceId NORTH_EAST = RecordUnderTest.NORTH_EAST;
    public static final SourceId SOUTH_WEST = RecordUnderTest.SOUTH_WEST;
    public static final SourceId HUB = new SourceId("hub");

    private final RecordSources places;
    private final List<RecordListener> listeners = new ArrayList<>();
    private final List<Runnable> before = new ArrayList<>();
    private final List<SourceId> askedAgain = new ArrayList<>();
    private final CachedLogs logs;

    public LogUnderTest() {
        this(RecordUnderTest.CLOCK);
    }

    public LogUnderTest(Clock clock) {
        this(
                clock,
                List.of(
                        RecordUnderTest.source("north-east", "North East London"),
                        RecordUnderTest.source("south-west", "South West London")));
    }

    public LogUnderTest(Clock clock, List<RecordSource> sources) {
        this.places = new RecordSources(RecordUnderTest.source("hub", "London hub"), sources);
        this.logs = new CachedLogs(this, places, clock);
    }

    public WhoLooked logs() {
        return logs;
    }

    public RecordSources places() {
        return places;
    }

    /** How often the logs were read. */
    public int readings() {
        return listeners.size();
    }

    public List<SourceId> askedAgain() {
        return askedAgain;
    }

    public LogUnderTest send(SourceId place, Resource... events) {
        return now(() -> listeners.getLast().received(place, List.of(events)));
    }

    public LogUnderTest state(SourceId place, SourceState state) {
        return now(() -> listeners.getLast().state(place, state));
    }

    /** All have answered in full. */
    public LogUnderTest complete() {
        places.withHub().forEach(place -> state(place.id(), new SourceState.Complete(1, RecordUnderTest.NOON)));
        return this;
    }

    private LogUnderTest now(Runnable event) {
        if (listeners.isEmpty()) {
            before.add(event);
        } else {
            event.run();
        }
        return this;
    }

    @Override
    public RecordReading log(SignedInPerson person, RecordListener listener) {
        listeners.add(listener);
        before.forEach(Runnable::run);
        return new RecordReading() {
            @Override
            public Map<SourceId, SourceState> states() {
                return Map.of();
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
}
