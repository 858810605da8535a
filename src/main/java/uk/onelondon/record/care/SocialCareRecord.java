package uk.onelondon.record.care;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.Happening;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * Help from the council and with daily life: what is arranged, who comes, what was supplied, what was assessed.
 *
 * @param arranged packages of care and reablement, now and before
 * @param equipment aids and other things supplied, whoever paid for them
 */
public record SocialCareRecord(
        List<JoinedEntry<?>> arranged,
        List<JoinedEntry<?>> appointments,
        List<JoinedEntry<?>> equipment,
        List<JoinedEntry<?>> assessments,
        List<JoinedEntry<?>> visits,
        List<JoinedEntry<?>> teams,
        List<JoinedEntry<?>> findings) {

    private static final Topic SOCIAL = new Topic(
            Set.of(),
            List.of(
                    "social care",
                    "social services",
                    "social work",
                    "social context",
                    "reablement",
                    "home care",
                    "care package",
                    "care assessment",
                    "package of care"));

    private static final Topic LIVING =
            new Topic(Set.of("105529008"), List.of("household composition", "ability to move", "lives alone"));

    /** Gathers it. */
    public static SocialCareRecord of(RecordSnapshot snapshot) {
        Predicate<RecordEntry> social = entry -> SOCIAL.covers(entry)
                || snapshot.nameOf(entry.facts().organisation())
                        .filter(SocialCareRecord::isCouncil)
                        .isPresent();
        return new SocialCareRecord(
                Gathering.of(snapshot, entry -> true, EntryKind.SOCIAL_CARE),
                Gathering.of(snapshot, social, EntryKind.APPOINTMENT),
                Gathering.of(
                        snapshot, entry -> entry.facts().happening() == Happening.EQUIPMENT_SUPPLIED, EntryKind.OTHER),
                Gathering.of(snapshot, social, EntryKind.DOCUMENT, EntryKind.QUESTIONNAIRE),
                Gathering.of(snapshot, social, EntryKind.VISIT),
                Gathering.of(snapshot, social, EntryKind.CARE_TEAM),
                Gathering.of(snapshot, entry -> LIVING.covers(entry) && social.test(entry), EntryKind.RESULT));
    }

    /** True if nothing speaks of social care. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many entries it holds. */
    public int size() {
        return arranged.size()
                + appointments.size()
                + equipment.size()
                + assessments.size()
                + visits.size()
                + teams.size()
                + findings.size();
    }

    /** An organisation says what it is by its name only; its kind is not sent. */
    private static boolean isCouncil(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("social care") || lower.contains("council");
    }
}
