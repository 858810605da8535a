package uk.onelondon.sharedrecord.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Builds the tree of one JSON value from a stream, leaving out narratives: an object called {@code text} with a
 * {@code div} (FHIR R4, Narrative). One invalid narrative makes a FHIR parser reject everything around it, and a
 * narrative is never shown as it is. Decimals keep their digits (FHIR R4, decimal: precision is significant).
 */
final class FhirTrees {

    /** The letter, a sign and two digits. */
    private static final int LONGEST_EXPONENT = 4;

    private final JsonNodeFactory nodes = new JsonNodeFactory(true);
    private final boolean narratives;

    /** @param narratives true to keep them after all, for a copy */
    FhirTrees(boolean narratives) {
        this.narratives = narratives;
    }

    /** Reads the value whose first token is the current one. */
    JsonNode read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value starts here");
        };
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = nodes.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken first = parser.nextToken();
            if (!narratives && first == JsonToken.START_OBJECT && name.equals("text")) {
                ObjectNode text = textObject(parser);
                if (!text.isEmpty()) {
                    object.set(name, text);
                }
            } else {
                object.set(name, read(parser));
            }
        }
        return object;
    }

    /** Empty if it is a narrative, whose content is not even decoded. */
    private ObjectNode textObject(JsonParser parser) throws IOException {
        ObjectNode text = nodes.objectNode();
        boolean narrative = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("div")) {
                narrative = true;
            }
            if (narrative) {
                parser.skipChildren();
            } else {
                text.set(name, read(parser));
            }
        }
        return narrative ? nodes.objectNode() : text;
    }

    /** Takes the narratives out of a tree that has them; true if there were any. */
    static boolean cut(JsonNode tree) {
        boolean found = false;
        if (tree instanceof ObjectNode object && object.path("text").has("div")) {
            object.remove("text");
            found = true;
        }
        for (JsonNode child : tree) {
            found |= cut(child);
        }
        return found;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    /**
     * A number with a huge exponent stays the text it was sent as. A FHIR parser writes numbers out, and a few characters
     * such as {@code 1e900000} would become a megabyte of noughts.
     */
    private JsonNode decimal(JsonParser parser) throws IOException {
        String written = parser.getText();
        int exponent = Math.max(written.indexOf('e'), written.indexOf('E'));
        return exponent >= 0 && written.length() - exponent > LONGEST_EXPONENT
                ? nodes.textNode(written)
                : nodes.numberNode(parser.getDecimalValue());
    }

    private JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> nodes.numberNode(parser.getBigIntegerValue());
        };
    }
}
