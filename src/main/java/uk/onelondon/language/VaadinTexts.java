package uk.onelondon.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Vaadin's door to the words of the app.
 *
 * <p>Vaadin's own provider fails on ICU plurals, shows {@code !bn: key} for a gap and falls back to the locale of the
 * machine; this one falls back to English for the one key.
 */
final class VaadinTexts implements I18NProvider {

    private final transient Messages messages;

    VaadinTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(AppLanguage.values()).map(AppLanguage::locale).toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return AppLanguage.ENGLISH.locale();
    }

    /** @param params names and values in turn, as {@link Texts#get} takes them */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.in(AppLanguage.of(locale)).get(key, params).text();
    }
}
