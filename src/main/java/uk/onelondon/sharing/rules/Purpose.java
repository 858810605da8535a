package uk.onelondon.sharing.rules;

/**
 * Why somebody asks. Purposes of HL7's v3 PurposeOfUse have a hierarchy, and no others: a rule on {@link #TREAT} covers
 * {@link #ETREAT}, never the other way.
 */
public record Purpose(Code code) {

    /** Treatment. */
    public static final Purpose TREAT = v3("TREAT");

    /** Emergency treatment. */
    public static final Purpose ETREAT = v3("ETREAT");

    /** Break the glass (rule R9). */
    public static final Purpose BTG = v3("BTG");

    /** Health care research. */
    public static final Purpose HRESCH = v3("HRESCH");

    /** Health care operations, among them planning. */
    public static final Purpose HOPERAT = v3("HOPERAT");

    /** Health care payment. */
    public static final Purpose HPAYMT = v3("HPAYMT");

    /** Asked for by the patient herself. */
    public static final Purpose PATRQT = v3("PATRQT");

    /** Asked for by family or a carer. */
    public static final Purpose FAMRQT = v3("FAMRQT");

    /** Public health. */
    public static final Purpose PUBHLTH = v3("PUBHLTH");

    /** A purpose of HL7's v3-ActReason, by its code. */
    public static Purpose v3(String code) {
        return new Purpose(new Code(Code.ACT_REASON, code));
    }

    /** Whether a rule on this purpose is a rule on the other. */
    public boolean covers(Purpose other) {
        return equals(other)
                || (code.system().equals(Code.ACT_REASON)
                        && other.code.system().equals(Code.ACT_REASON)
                        && Hierarchy.PURPOSES.coveredBy(code.code()).contains(other.code.code()));
    }

    /** Treatment of any kind, for which a care relationship is needed. */
    boolean isTreatment() {
        return TREAT.covers(this);
    }

    /** Individual care, which is the default (rule R0 e): TREAT itself, and ETREAT with what it covers. */
    boolean isIndividualCare() {
        return equals(TREAT) || ETREAT.covers(this);
    }
}
