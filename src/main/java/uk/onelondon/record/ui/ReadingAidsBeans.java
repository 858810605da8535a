package uk.onelondon.record.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onelondon.record.explained.Explanations;

/** Reads explanations and everyday words once, at the start. */
@Configuration(proxyBeanMethods = false)
class ReadingAidsBeans {

    @Bean
    ReadingAids readingAids() {
        return new ReadingAids(Explanations.fromClassPath(), new Searches());
    }
}
