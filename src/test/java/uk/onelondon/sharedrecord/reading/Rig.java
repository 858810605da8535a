package uk.onelondon.sharedrecord.reading;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;
import uk.onelondon.sharedrecord.http.SafeHttp;
import uk.onelondon.sharedrecord.token.AccessTokens;
import uk.onelondon.sharedrecord.token.TokenEndpoint;
import uk.onelondon.sharedrecord.token.TokenExchange;

/** The real reading, put together over fake sources. The first of them gives the tokens. */
final class Rig implements AutoCloseable {

    static final FhirContext FHIR = FhirContext.forR4();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-02T10:00:00Z"), ZoneOffset.UTC);
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), 4L << 20, 60, 50, 20_000);

    final ParallelRecord record;
    private final SafeHttp http;

    Rig(Limits limits, int pageSize, FakeSource... fakes) {
        List<RecordSource> sources =
                Arrays.stream(fakes).map(FakeSource::asSource).toList();
        RecordSource hub = new RecordSource(
                new SourceId("hub"), "Hub", "London", URI.create(fakes[0].origin() + "/fhir/hub"), false);
        http = new SafeHttp(limits, CLOCK);
        TokenEndpoint endpoint =
                new TokenEndpoint(fakes[0].tokenEndpoint(), "https://record.test/fhir", Optional.empty());
        TokenExchange exchange = new TokenExchange(endpoint, audience -> "assertion-for-" + audience, http, CLOCK);
        LastSeen lastSeen = new LastSeen();
        FhirClient client = new FhirClient(http, new AccessTokens(exchange::exchange, CLOCK), lastSeen, CLOCK);
        FhirReader reader = new FhirReader(FHIR, limits);
        record = new ParallelRecord(
                new RecordSources(hub, sources),
                new Reach(
                        client,
                        reader,
                        new Patients(client, reader),
                        new Capabilities(client, reader),
                        lastSeen,
                        limits,
                        pageSize,
                        CLOCK));
    }

    Rig(FakeSource... fakes) {
        this(LIMITS, 50, fakes);
    }

    static SignedInPerson person() {
        return person(Optional.of(new NhsNumber(FakeRecord.NUMBER)));
    }

    static SignedInPerson person(Optional<NhsNumber> number) {
        return new SignedInPerson(
                "mary-okafor",
                new PersonName("Mary", "Okafor"),
                number,
                LocalDate.of(1944, 3, 2),
                IdentityLevel.P9,
                CLOCK.instant(),
                new IdToken("secret-id-token", CLOCK.instant().plusSeconds(3_600)));
    }

    Heard read(String... types) {
        Heard heard = new Heard();
        RecordReading reading = record.read(person(), List.of(types), heard);
        if (!reading.await(Duration.ofSeconds(60))) {
            throw new AssertionError("Not finished: " + reading.states());
        }
        return heard;
    }

    @Override
    public void close() {
        record.close();
        http.close();
    }
}
