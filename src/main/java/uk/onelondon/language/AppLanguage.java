package uk.onelondon.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages a person can choose, in the order in which the list of links shows them. */
public enum AppLanguage {
    ENGLISH("en", "en-GB", "English", false, ReviewStatus.WRITTEN_FIRST),
    BENGALI("bn", "bn", "বাংলা", false, ReviewStatus.NOT_YET_CHECKED),
    POLISH("pl", "pl", "Polski", false, ReviewStatus.NOT_YET_CHECKED),
    ARABIC("ar", "ar", "العربية", true, ReviewStatus.NOT_YET_CHECKED);

    /**
     * Latin digits and the Gregorian calendar in every language: a number in a sentence then looks like the same
     * number in a result as received, and a date never means another year (UTS #35, -u-nu- and -u-ca-).
     */
    private static final String AS_RECEIVED = "-u-ca-gregory-nu-latn";

    private final String tag;
    private final Locale locale;
    private final ULocale format;
    private final String ownName;
    private final boolean rightToLeft;
    private final ReviewStatus reviewStatus;

    AppLanguage(String tag, String formatTag, String ownName, boolean rightToLeft, ReviewStatus reviewStatus) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
        this.format = ULocale.forLanguageTag(formatTag + AS_RECEIVED);
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.reviewStatus = reviewStatus;
    }

    /** The BCP 47 tag for {@code lang} attributes, the address and the cookie. */
    public String tag() {
        return tag;
    }

    /** The language alone, without region or extensions. */
    public Locale locale() {
        return locale;
    }

    /** The name the language gives itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether pages in this language run from right to left. */
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The value of the {@code dir} attribute. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public ReviewStatus reviewStatus() {
        return reviewStatus;
    }

    /** The locale that numbers, plurals and dates are formatted with. */
    ULocale format() {
        return format;
    }

    /** The language with this tag, in any case; empty for any other text. */
    public static Optional<AppLanguage> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The language of a locale, whatever its region; English if the app does not speak it. */
    public static AppLanguage of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(ENGLISH);
    }

    /**
     * The best language for an {@code Accept-Language} header (RFC 9110, 12.5.4; lookup of RFC 4647, 3.4). English if
     * none fits or the header cannot be read.
     */
    public static AppLanguage wanted(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(
                    ranges, Arrays.stream(values()).map(AppLanguage::locale).toList());
            return best == null ? ENGLISH : of(best);
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}
