package uk.onelondon.language;

/**
 * A plain link to the same page in another language.
 *
 * @param language the language it leads to
 * @param href path and query of the same page with {@code lang} set
 * @param current whether the page is in this language already
 */
public record LanguageLink(AppLanguage language, String href, boolean current) {}
