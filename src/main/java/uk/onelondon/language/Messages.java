package uk.onelondon.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The words of every language, read and parsed once from the class path. One for views, templates, mail and print. */
public final class Messages {

    private final Map<AppLanguage, Bundle> bundles = new EnumMap<>(AppLanguage.class);
    private final Map<AppLanguage, Texts> texts = new EnumMap<>(AppLanguage.class);

    private Messages() {
        for (AppLanguage language : AppLanguage.values()) {
            bundles.put(language, Bundle.read(language));
        }
        Texts english = new Texts(AppLanguage.ENGLISH, bundle(AppLanguage.ENGLISH), Optional.empty());
        for (AppLanguage language : AppLanguage.values()) {
            texts.put(language, new Texts(language, bundle(language), Optional.of(english)));
        }
    }

    /** @throws IllegalStateException naming the file and key of a message that cannot be parsed */
    public static Messages fromClassPath() {
        return new Messages();
    }

    /** The words for a page, letter or mail in one language. */
    public Texts in(AppLanguage language) {
        return known(texts, language);
    }

    Bundle bundle(AppLanguage language) {
        return known(bundles, language);
    }

    private static <T> T known(Map<AppLanguage, T> all, AppLanguage language) {
        return Optional.ofNullable(all.get(language)).orElseThrow();
    }
}
