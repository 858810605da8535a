package uk.onelondon.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the app as beans; those who only need words can have them without Spring. */
@Configuration(proxyBeanMethods = false)
class LanguageBeans {

    @Bean
    Messages messages() {
        return Messages.fromClassPath();
    }

    @Bean
    Glossary glossary() {
        return Glossary.fromClassPath();
    }

    @Bean
    CurrentTexts currentTexts(Messages messages) {
        return new TextsOfThisThread(messages);
    }
}
