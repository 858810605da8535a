package uk.onelondon.record.fhir;

import java.util.List;

/** Which FHIR R4 types make up the record as its owner reads it, besides Patient. */
public final class TypesRead {

    private TypesRead() {}

    public static List<String> all() {
        return CachedRecords.TYPES;
    }
}
