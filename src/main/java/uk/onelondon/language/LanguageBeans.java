package uk.onelondon.language;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.dialect.IDialect;

/** The words of the app as beans; those who only need words can have them without Spring. */
@Configuration(proxyBeanMethods = false)
class LanguageBeans {

    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 100;

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

    @Bean
    I18NProvider vaadinTexts(Messages messages) {
        return new VaadinTexts(messages);
    }

    @Bean
    VaadinServiceInitListener vaadinLanguage(Messages messages) {
        return new VaadinLanguage(messages);
    }

    @Bean
    IDialect templateLanguage(Messages messages) {
        return new TemplateDialect(messages);
    }

    /** Replaces Spring MVC's own resolver, by the name it looks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new RequestLocaleResolver();
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter() {
        FilterRegistrationBean<LanguageFilter> registration = new FilterRegistrationBean<>(new LanguageFilter());
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
