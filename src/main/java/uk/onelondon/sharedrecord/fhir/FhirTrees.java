package uk.onelondon.sharedrecord.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Builds the trees of one answer's JSON values from a stream, leaving out narratives: an object called {@code text} with a
 * {@code div} (FHIR R4, Narrative). One invalid narrative makes a FHIR parser reject everything around it, and a
 * narrative is never shown as it is. The content of attachments is kept only up to a size. Decimals keep their digits (FHIR R4, decimal: precision is significant).
 */
final class FhirTrees {

    /** The letter, a sign and two digits. */
    private static final int LONGEST_EXPONENT = 4;

    /** What a value takes besides its text. */
    private static final int WEIGHT = 8;

    private final JsonNodeFactory nodes = new JsonNodeFactory(true);
    private final boolean copying;
    private final int mostContent;
    private long left;

    private FhirTrees(boolean copying, int mostContent, long most) {
        this.copying = copying;
        this.mostContent = mostContent;
        this.left = most;
    }

    /**
     * For one answer, without narratives.
     *
     * @param mostContent how many bytes of an attachment are kept
     * @param most characters that are kept of the answer, however long it is
     */
    static FhirTrees of(int mostContent, long most) {
        return new FhirTrees(false, mostContent, most);
    }

    /** For a copy of one answer, with narratives and the content of attachments as they were written. */
    static FhirTrees copying(long most) {
        return new FhirTrees(true, 0, most);
    }

    /** Reads the value whose first token is the current one. */
    JsonNode read(JsonParser parser) throws IOException {
        return read(parser, false);
    }

    /** @param attachment true if objects in it are attachments */
    private JsonNode read(JsonParser parser, boolean attachment) throws IOException {
        JsonToken token = parser.currentToken();
        take(token.isScalarValue() ? parser.getTextLength() : 0);
        return switch (token) {
            case START_OBJECT -> object(parser, attachment);
            case START_ARRAY -> array(parser, attachment);
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

    private void take(int text) throws StreamConstraintsException {
        left -= text + WEIGHT;
        if (left < 0) {
            throw new StreamConstraintsException("The answer is too big");
        }
    }

    private ObjectNode object(JsonParser parser, boolean attachment) throws IOException {
        ObjectNode object = nodes.objectNode();
        Optional<InlineContent> content = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken first = parser.nextToken();
            if (!copying && first == JsonToken.START_OBJECT && name.equals("text")) {
                ObjectNode text = textObject(parser);
                if (!text.isEmpty()) {
                    object.set(name, text);
                }
            } else if (!copying && attachment && first == JsonToken.VALUE_STRING && name.equals("data")) {
                InlineContent inline = new InlineContent(mostContent);
                inline.read(parser);
                content = Optional.of(inline);
            } else {
                object.set(name, read(parser, InlineContent.isUnder(name)));
            }
        }
        content.ifPresent(inline -> inline.into(object));
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

    private ArrayNode array(JsonParser parser, boolean attachments) throws IOException {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, attachments));
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
