package uk.onelondon.sharing.log;

import java.util.Map;
import uk.onelondon.core.TextKey;

/** Why somebody looked, by the codes that records use for it (HL7 v3 ActReason, PurposeOfUse). */
public enum Purpose {
    CARE,
    EMERGENCY_CARE,
    BREAK_GLASS,
    YOUR_REQUEST,
    FAMILY_REQUEST,
    RESEARCH,
    PLANNING,
    PUBLIC_HEALTH,
    PAYMENT,
    RUNNING_THE_SYSTEM,
    LAW,
    /** A reason was given, in a code or words that we do not know. */
    OTHER;

    private static final Map<String, Purpose> BY_CODE = Map.ofEntries(
            Map.entry("TREAT", CARE),
            Map.entry("CAREMGT", CARE),
            Map.entry("COC", CARE),
            Map.entry("CLINTRCH", RESEARCH),
            Map.entry("ETREAT", EMERGENCY_CARE),
            Map.entry("BTG", BREAK_GLASS),
            Map.entry("PATRQT", YOUR_REQUEST),
            Map.entry("PATADMIN", PLANNING),
            Map.entry("FAMRQT", FAMILY_REQUEST),
            Map.entry("PWATRNY", FAMILY_REQUEST),
            Map.entry("SUPNWK", FAMILY_REQUEST),
            Map.entry("HRESCH", RESEARCH),
            Map.entry("CLINTRL", RESEARCH),
            Map.entry("POPHLTH", PLANNING),
            Map.entry("HOPERAT", PLANNING),
            Map.entry("HQUALIMP", PLANNING),
            Map.entry("PUBHLTH", PUBLIC_HEALTH),
            Map.entry("HPAYMT", PAYMENT),
            Map.entry("HSYSADMIN", RUNNING_THE_SYSTEM),
            Map.entry("RECORDMGT", RUNNING_THE_SYSTEM),
            Map.entry("HLEGAL", LAW));

    /** The purpose with this code. */
    public static Purpose of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** As it stands in text keys. */
    public String key() {
        return TextKey.of(this);
    }
}
