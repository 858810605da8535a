package uk.onelondon.sharedrecord.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import java.time.Clock;
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
    ParallelRecord sharedRecord(
            RecordSettings settings,
            RecordSources sources,
            FhirContext fhir,
            SafeHttp http,
            ClientAssertions assertions,
            Clock clock) {
        Limits limits = settings.limits();
        TokenExchange exchange = new TokenExchange(settings.endpoint(), assertions::forAudience, http, clock);
        LastSeen lastSeen = new LastSeen();
        FhirClient client = new FhirClient(http, new AccessTokens(exchange::exchange, clock), lastSeen, clock);
        FhirReader reader = new FhirReader(fhir, limits);
        Patients patients = new Patients(client, reader);
        return new ParallelRecord(
                sources,
                new Reach(
                        client,
                        reader,
                        patients,
                        new Capabilities(client, reader),
                        lastSeen,
                        limits,
                        settings.pageSize(),
                        clock));
    }
}
