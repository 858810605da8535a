package uk.onelondon.sandbox.corrections;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import uk.onelondon.sandbox.RecordStore;

/** Lets the recording organisations look into their post from time to time. */
@Configuration(proxyBeanMethods = false)
class CorrectionsConfiguration {

    @Bean(destroyMethod = "shutdown")
    ThreadPoolTaskScheduler organisationsAtWork(
            RecordStore store,
            Clock clock,
            @Value("${sandbox.corrections.after:60s}") Duration after,
            @Value("${sandbox.corrections.every:15s}") Duration every) {
        RecordingOrganisation organisation = new RecordingOrganisation(store, clock, after);
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("recording-organisations-");
        scheduler.setDaemon(true);
        scheduler.setErrorHandler(failure -> LoggerFactory.getLogger(CorrectionsConfiguration.class)
                .error("Requests could not be answered: {}", failure.getClass().getName()));
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(
                organisation::answerWhatIsDue, clock.instant().plus(every), every);
        return scheduler;
    }
}
