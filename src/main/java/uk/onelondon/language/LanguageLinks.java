package uk.onelondon.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The list of languages at the foot or head of every page, keeping the page and its state. */
public final class LanguageLinks {

    /** The query parameter that chooses a language. */
    public static final String PARAMETER = "lang";

    private LanguageLinks() {}

    /**
     * Links to one address in every language.
     *
     * @param path the path of the page from the root, encoded, for example {@code /record/results}
     * @param query its query as it stands in the address, encoded, without question mark; empty if it has none
     */
    public static List<LanguageLink> to(String path, String query, AppLanguage current) {
        String kept = without(query);
        String start = sameSite(path) + "?" + (kept.isEmpty() ? "" : kept + "&") + PARAMETER + "=";
        List<LanguageLink> links = new ArrayList<>();
        for (AppLanguage language : AppLanguage.values()) {
            links.add(new LanguageLink(language, start + language.tag(), language == current));
        }
        return List.copyOf(links);
    }

    /** The query without the choice of a language. */
    static String without(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(PARAMETER) && !part.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
    }

    /** One slash at the start, so that a path can never be read as the name of another host. */
    static String sameSite(String path) {
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }
}
