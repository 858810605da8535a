package uk.onelondon.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.onelondon.core.London;

/** Dates as people read them in sentences: the language's own words and order, London's clock, the Gregorian year. */
final class Dates {

    private static final String DAY = "yMMMMd";
    private static final String MOMENT = "yMMMMdHm";
    private static final String MONTH = "yMMMM";
    private static final String YEAR = "y";

    private final AppLanguage language;
    private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();

    Dates(AppLanguage language) {
        this.language = language;
    }

    AppLanguage language() {
        return language;
    }

    String day(LocalDate day) {
        return format(DAY, day.atStartOfDay(London.ZONE));
    }

    String moment(ZonedDateTime moment) {
        return format(MOMENT, moment);
    }

    String month(YearMonth month) {
        return format(MONTH, month.atDay(1).atStartOfDay(London.ZONE));
    }

    String year(Year year) {
        return format(YEAR, year.atDay(1).atStartOfDay(London.ZONE));
    }

    /** ICU's formats keep state while they format, hence the copy for each use. */
    private String format(String skeleton, ZonedDateTime moment) {
        DateFormat format =
                (DateFormat) formats.computeIfAbsent(skeleton, this::create).clone();
        return format.format(moment.toInstant().toEpochMilli());
    }

    private DateFormat create(String skeleton) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.format());
        format.setTimeZone(TimeZone.getTimeZone(London.ZONE.getId()));
        return format;
    }
}
