package uk.onelondon.sharedrecord.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import uk.onelondon.sharedrecord.AccessLogs;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;
import uk.onelondon.sharedrecord.http.Outcome;
import uk.onelondon.sharedrecord.http.SafeHttp;
import uk.onelondon.sharedrecord.token.AccessToken;
import uk.onelondon.sharedrecord.token.AccessTokens;

/** The real reading over a record somewhere else, with tokens made by the test. */
public final class ReadingOver {

    private ReadingOver() {}

    /** The hub of a record, with other tokens for writing than for reading. */
    public static HubRecord hub(
            RecordSources sources, Supplier<String> readers, Supplier<String> writers, Duration patience) {
        Reach reach = reach(readers, 100, patience);
        FhirClient writer =
                new FhirClient(reach.client().http(), tokens(writers, reach.time()), reach.lastSeen(), reach.time());
        return new HubDesk(sources.hub(), reach, writer, Rig.FHIR);
    }

    /** Usual limits, but patient for as long as given only. */
    public static SharedRecord record(RecordSources sources, Supplier<String> tokens, int pageSize, Duration patience) {
        return new ParallelRecord(sources, reach(tokens, pageSize, patience));
    }

    /** The logs of accesses. */
    public static AccessLogs logs(RecordSources sources, Supplier<String> tokens, Duration patience) {
        return new ParallelRecord(sources, reach(tokens, 100, patience));
    }

    private static AccessTokens tokens(Supplier<String> tokens, InstantSource clock) {
        return new AccessTokens(
                idToken -> new Outcome.Ok<>(
                        new AccessToken(tokens.get(), clock.instant().plusSeconds(200)), Optional.empty()),
                clock);
    }

    private static Reach reach(Supplier<String> tokens, int pageSize, Duration patience) {
        Clock clock = Clock.systemUTC();
        Limits usual = Limits.usual();
        Limits limits = new Limits(
                patience,
                patience,
                patience.multipliedBy(3),
                usual.bytes(),
                usual.depth(),
                usual.pages(),
                usual.entries());
        LastSeen lastSeen = new LastSeen();
        FhirClient client = new FhirClient(new SafeHttp(limits, clock), tokens(tokens, clock), lastSeen, clock);
        FhirReader reader = new FhirReader(Rig.FHIR, limits);
        return new Reach(
                client,
                reader,
                new Patients(client, reader),
                new Capabilities(client, reader),
                lastSeen,
                limits,
                pageSize,
                clock);
    }
}
