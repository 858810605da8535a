package uk.onelondon.sandbox.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;

/**
 * A person of a story.
 *
 * @param header the lines under {@code person}, by their name
 * @param scenes what each organisation tells about her
 */
record Person(Line line, String key, Map<String, String> header, List<Scene> scenes) {

    /**
     * What one organisation tells.
     *
     * @param place key of the organisation
     * @param clinician key of the person who writes
     * @param earlier true if it is told of the earlier of two linked records
     */
    record Scene(Line line, String place, String clinician, boolean earlier, List<Entry> entries) {}

    String field(String name) {
        return fieldIfTold(name).orElseThrow(() -> line.problem(key + " has no line \"" + name + ":\""));
    }

    Optional<String> fieldIfTold(String name) {
        return Optional.ofNullable(header.get(name));
    }

    PersonName name() {
        return nameOf(field("name"));
    }

    /** Splits a full name at its last space. */
    static PersonName nameOf(String full) {
        int space = full.lastIndexOf(' ');
        return space < 0 ? new PersonName("", full) : new PersonName(full.substring(0, space), full.substring(space));
    }

    Optional<NhsNumber> nhsNumber() {
        return fieldIfTold("nhs").map(this::number);
    }

    private NhsNumber number(String digits) {
        return NhsNumber.parse(digits).orElseThrow(() -> line.problem(key + " has no valid NHS number"));
    }

    /** The number of the earlier of two linked records. */
    Optional<NhsNumber> earlierNhsNumber() {
        return fieldIfTold("earlier nhs").map(this::number);
    }

    /** True if there is anything about her in the record. */
    boolean hasRecord() {
        return !scenes.isEmpty();
    }
}
