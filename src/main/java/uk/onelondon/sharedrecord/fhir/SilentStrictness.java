package uk.onelondon.sharedrecord.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What the parser does about a resource that is not quite right. A value that cannot be read makes the resource
 * unreadable, because a dose or a date silently dropped is worse than an entry named as missing. What FHIR lets a
 * receiver ignore is ignored. Nothing is logged, unlike with the parser's own handlers, since values are personal.
 */
final class SilentStrictness implements IParserErrorHandler {

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        boolean scalarAsScalar = expected == ValueType.SCALAR && found == ValueType.SCALAR;
        if (!scalarAsScalar) {
            throw new DataFormatException("An element has the wrong JSON type");
        }
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
        throw new DataFormatException("A value is not valid");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        throw new DataFormatException("An element repeats that must not");
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {}

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String element) {}

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {}

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {}

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {}

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {}

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {}
}
