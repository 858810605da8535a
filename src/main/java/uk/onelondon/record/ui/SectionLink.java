package uk.onelondon.record.ui;

import java.util.function.ToIntFunction;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.RecordSnapshot;

/** A section on the page "Your record". Each bean adds one; {@code @Order} sorts it within its group. */
interface SectionLink {

    /** The groups of the overview, in the order in which they are read. */
    enum Group {
        HEALTH,
        MEASURED,
        CARE,
        SUPPORT,
        PAPERS,
        ABOUT_YOU;

        /** As it stands on the page and at the end of text keys. */
        String id() {
            return TextKey.of(this);
        }

        String key() {
            return "record.overview." + id();
        }
    }

    /** Of the section's own page: the title and lead there stand on the overview too. */
    String key();

    /** Where its page is. */
    String address();

    Group group();

    /** How many entries the page shows, of those that are here. */
    int count(RecordSnapshot snapshot);

    /** A section whose entries are counted by a function of the record. */
    static SectionLink of(String key, String address, Group group, ToIntFunction<RecordSnapshot> count) {
        record Counted(String key, String address, Group group, ToIntFunction<RecordSnapshot> counting)
                implements SectionLink {

            @Override
            public int count(RecordSnapshot snapshot) {
                return counting.applyAsInt(snapshot);
            }
        }
        return new Counted(key, address, group, count);
    }
}
