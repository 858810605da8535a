package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.Set;

/**
 * One declared search parameter.
 *
 * @param name as in FHIR R4
 * @param targets types a reference may lead to; empty if any
 * @param included whether {@code _include} may follow it
 */
record SearchParameter(
        String type,
        String name,
        RestSearchParameterTypeEnum kind,
        ElementPath path,
        Set<String> targets,
        boolean included,
        String description) {

    /** Where the values of this parameter are kept. */
    String table() {
        return switch (kind) {
            case TOKEN, URI -> "token";
            case REFERENCE -> "link";
            case DATE -> "moment";
            case STRING -> "word";
            case NUMBER, COMPOSITE, QUANTITY, HAS, SPECIAL ->
                throw new IllegalArgumentException("Not a kind this record searches by: " + kind);
        };
    }

    /** The key under which its values of one endpoint are kept. */
    String scope(String endpoint) {
        return endpoint + "/" + type + "/" + name;
    }
}
