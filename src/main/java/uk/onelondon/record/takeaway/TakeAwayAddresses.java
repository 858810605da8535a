package uk.onelondon.record.takeaway;

/** Where one takes the record away. */
public final class TakeAwayAddresses {

    /** The page with the choices. */
    public static final String PAGE = "/record/take-away";

    /** The pack to print. */
    public static final String PACK = "/record/pack";

    /** Everything as one FHIR R4 Bundle. */
    public static final String BUNDLE = "/record/everything.fhir.json";

    /** The International Patient Summary, to read. */
    public static final String SUMMARY = "/record/summary";

    /** The International Patient Summary as a FHIR R4 document. */
    public static final String SUMMARY_DOCUMENT = "/record/summary.fhir.json";

    /** Results as a table. */
    public static final String RESULTS = "/record/results.csv";

    private TakeAwayAddresses() {}
}
