package uk.onelondon.enforcement;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.TextKey;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;

/** What somebody does at work, and for what purposes (HL7 v3 PurposeOfUse) that work may ask for a record at all. */
public enum StaffRole {
    GP("TREAT", "ETREAT", "BTG"),
    AE_DOCTOR("TREAT", "ETREAT", "BTG"),
    AMBULANCE_CREW("TREAT", "ETREAT", "BTG"),
    HANDLER_111("TREAT", "ETREAT"),
    PHARMACIST("TREAT"),
    MENTAL_HEALTH_NURSE("TREAT", "ETREAT", "BTG"),
    SOCIAL_WORKER("TREAT"),
    PLANNER("HOPERAT", "HQUALIMP", "POPHLTH"),
    RESEARCHER("HRESCH", "CLINTRCH");

    /** Code system of these roles, in tokens, in PractitionerRole and in Consents. */
    public static final String SYSTEM = "https://one-london.example/CodeSystem/staff-role";

    private final Set<String> purposes;

    StaffRole(String... purposes) {
        this.purposes = Set.of(purposes);
    }

    /** The code. */
    public String key() {
        return TextKey.of(this);
    }

    /** Reads a code. */
    public static Optional<StaffRole> parse(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** Codes of HL7 v3 ActReason. */
    public Set<String> purposes() {
        return purposes;
    }

    Set<Purpose> mayAskFor() {
        return purposes.stream().map(Purpose::v3).collect(Collectors.toUnmodifiableSet());
    }

    Set<Name> names(Stream<Name> others) {
        return Stream.concat(Stream.of(Name.identifier(SYSTEM, key())), others).collect(Collectors.toUnmodifiableSet());
    }
}
