package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;

/** Where a visit was, as far as its class, kind and department say. What says nothing is a clinic. */
enum VisitGroup {
    UPCOMING,
    EMERGENCY,
    HOSPITAL,
    GP,
    MENTAL_HEALTH,
    COMMUNITY,
    CLINIC,
    TEAM,
    PAST;

    private static final List<String> GP_WORDS = List.of("general practice", "394814009");
    private static final List<String> COMMUNITY_WORDS = List.of(
            "community nursing",
            "district nurs",
            "physiotherapy",
            "palliative",
            "social",
            "learning disability",
            "home visit");
    private static final List<String> MENTAL_WORDS = List.of("psychiatry", "mental health", "psychology");

    String key() {
        return TextKey.of(this);
    }

    static VisitGroup of(GeneralEntry entry, LocalDate today) {
        if (entry.kind() == EntryKind.APPOINTMENT) {
            return isToCome(entry, today) ? UPCOMING : PAST;
        }
        String place = words(entry);
        Happening what = entry.facts().happening();
        if (what == Happening.SEEN_IN_EMERGENCY || what == Happening.SEEN_BY_AMBULANCE) {
            return EMERGENCY;
        }
        if (what == Happening.IN_CARE_OF) {
            return TEAM;
        }
        if (what == Happening.STAYED_IN_HOSPITAL) {
            return HOSPITAL;
        }
        if (COMMUNITY_WORDS.stream().anyMatch(place::contains)) {
            return COMMUNITY;
        }
        if (MENTAL_WORDS.stream().anyMatch(place::contains)) {
            return MENTAL_HEALTH;
        }
        if (GP_WORDS.stream().anyMatch(place::contains)) {
            return GP;
        }
        return what == Happening.SEEN_AT_HOME ? COMMUNITY : CLINIC;
    }

    /** One that was called off is shown among those to come until its day is over, so that nobody sets out for it. */
    static boolean isToCome(GeneralEntry appointment, LocalDate today) {
        return appointment.when().latest().filter(day -> !day.isBefore(today)).isPresent();
    }

    /** The words and codes of its kind and department, in lower case. */
    private static String words(GeneralEntry entry) {
        return Stream.of(Label.DEPARTMENT, Label.CATEGORY)
                .flatMap(label -> GeneralFacts.details(entry, label).stream())
                .flatMap(detail -> detail.value() instanceof Detail.Item item
                        ? item.told().given().stream()
                        : Stream.<Concept>empty())
                .flatMap(concept -> Stream.concat(
                        Stream.of(concept.said()),
                        concept.codes().stream().flatMap((Code code) -> Stream.of(code.display(), code.code()))))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
