package uk.onelondon.sharedrecord.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onelondon.identity.ClientAssertions;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;
import uk.onelondon.sharedrecord.http.SafeHttp;
import uk.onelondon.sharedrecord.token.AccessTokens;
import uk.onelondon.sharedrecord.token.TokenExchange;

/** Puts the reading of the shared record together. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    /** One for the whole app: making one takes a second and much memory. */
    @Bean
    FhirContext fhirContext() {
        FhirContext context = FhirContext.forR4();
        context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        return context;
    }

    @Bean
    RecordSources recordSources(RecordSettings settings) {
        return settings.recordSources();
    }

    @Bean
    SafeHttp safeHttp(RecordSettings settings, Clock clock) {
        return new SafeHttp(settings.limits(), clock);
    }

    @Bean
    TokenExchange tokenExchange(RecordSettings settings, ClientAssertions assertions, SafeHttp http, Clock clock) {
        return new TokenExchange(settings.endpoint(), assertions::forAudience, http, clock);
    }

    @Bean
    Reach reach(RecordSettings settings, FhirContext fhir, SafeHttp http, TokenExchange exchange, Clock clock) {
        Limits limits = settings.limits();
        LastSeen lastSeen = new LastSeen();
        FhirClient client = new FhirClient(http, new AccessTokens(exchange::exchange, clock), lastSeen, clock);
        FhirReader reader = new FhirReader(fhir, limits);
        return new Reach(
                client,
                reader,
                new Patients(client, reader),
                new Capabilities(client, reader),
                lastSeen,
                limits,
                settings.pageSize(),
                clock);
    }

    @Bean
    ParallelRecord sharedRecord(RecordSources sources, Reach reach) {
        return new ParallelRecord(sources, reach);
    }

    /** Tokens that can write are apart from those that read, and asked for when something is to be written. */
    @Bean
    HubDesk hubRecord(
            RecordSettings settings, RecordSources sources, Reach reach, FhirContext fhir, TokenExchange exchange) {
        AccessTokens tokens = new AccessTokens(
                idToken -> exchange.exchange(idToken, Optional.of(settings.writeScope())), reach.time());
        FhirClient writer = new FhirClient(reach.client().http(), tokens, reach.lastSeen(), reach.time());
        return new HubDesk(sources.hub(), reach, writer, fhir);
    }
}
