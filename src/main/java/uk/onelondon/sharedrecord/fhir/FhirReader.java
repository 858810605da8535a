package uk.onelondon.sharedrecord.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.http.Limits;

/**
 * Reads FHIR JSON while it arrives: a Bundle entry by entry, each parsed for itself, so that a bad one never costs the
 * others and the page is never whole in memory.
 */
public final class FhirReader {

    private final FhirContext context;
    private final JsonFactory json;
    private final long most;
    private final int largestContent;
    private final int contentOnPages;
    private final boolean text;

    /** The context is shared by the whole app: making one takes a second. */
    public FhirReader(FhirContext context, Limits limits) {
        this(
                context,
                json(limits),
                limits.bytes(),
                (int) Math.min(limits.bytes() / 2, BinaryContent.LARGEST),
                0,
                false);
    }

    private FhirReader(
            FhirContext context, JsonFactory json, long most, int largestContent, int contentOnPages, boolean text) {
        this.context = context;
        this.json = json;
        this.most = most;
        this.largestContent = largestContent;
        this.contentOnPages = contentOnPages;
        this.text = text;
    }

    /** One that keeps the text of what it reads, narratives and attachments too. */
    public FhirReader keepingText() {
        return new FhirReader(context, json, most, largestContent, contentOnPages, true);
    }

    /** One that keeps the content of attachments on pages too, for what may be written back. */
    public FhirReader keepingContent() {
        return new FhirReader(context, json, most, largestContent, largestContent, text);
    }

    /** @param mostContent how many bytes of each attachment are kept, unless the text is */
    private FhirTrees trees(int mostContent) {
        return text ? FhirTrees.copying(most) : FhirTrees.of(mostContent, most);
    }

    private static JsonFactory json(Limits limits) {
        int longest = (int) Math.min(limits.bytes(), Integer.MAX_VALUE);
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(longest)
                        .maxNumberLength(200)
                        .maxNameLength(1_000)
                        .build())
                .build();
    }

    /**
     * Reads a searchset Bundle into the page. The content of attachments is left at the source
     * ({@link uk.onelondon.sharedrecord.LeftAtSource}).
     *
     * @param base of the server that sends it
     * @throws IOException if the stream breaks off or is not a Bundle; the entries before the break are in the page,
     *     unless it is no Bundle at all
     */
    public Page bundle(URI base, InputStream body, Page page) throws IOException {
        page.restart();
        EntryParser entries = new EntryParser(context, base, text);
        FhirTrees trees = trees(contentOnPages);
        try (JsonParser parser = json.createParser(body)) {
            object(parser, parser.nextToken());
            boolean bundle = false;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "resourceType" -> {
                        bundle = token == JsonToken.VALUE_STRING
                                && parser.getText().equals("Bundle");
                        if (!bundle) {
                            throw noBundle(parser, page);
                        }
                    }
                    case "total" -> total(parser, token, page);
                    case "link" -> links(parser, token, trees, page);
                    case "entry" -> entries(parser, token, trees, entries, page);
                    default -> parser.skipChildren();
                }
            }
            if (!bundle) {
                throw noBundle(parser, page);
            }
            end(parser);
        }
        return page;
    }

    /**
     * Reads one resource, with the content of attachments up to the largest we take.
     *
     * @throws IOException if it is not one JSON object
     */
    public Entry resource(URI base, InputStream body) throws IOException {
        return new EntryParser(context, base, text).parse(tree(body));
    }

    /**
     * Reads one JSON object without making a resource of it, its narrative left out.
     *
     * @throws IOException if it is not one JSON object
     */
    public ObjectNode tree(InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            object(parser, parser.nextToken());
            ObjectNode tree = (ObjectNode) trees(largestContent).read(parser);
            end(parser);
            return tree;
        }
    }

    /**
     * Reads a Binary, its content decoded while it arrives, so that never more than the content is in memory.
     *
     * @return empty if the content is larger than we take
     * @throws IOException if it is no Binary
     */
    public Optional<BinaryContent> binary(InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            object(parser, parser.nextToken());
            CappedBytes content = new CappedBytes(largestContent);
            String type = "";
            String contentType = "";
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "resourceType" -> type = String.valueOf(parser.getText());
                    case "contentType" -> contentType = token == JsonToken.VALUE_STRING ? parser.getText() : "";
                    case "data" -> decoded(parser, content);
                    default -> parser.skipChildren();
                }
            }
            if (!type.equals("Binary")) {
                throw new JsonParseException(parser, "Not a Binary");
            }
            end(parser);
            return Optional.of(new BinaryContent(contentType, content.toByteArray()));
        } catch (CappedBytes.FullException e) {
            return Optional.empty();
        }
    }

    private static void decoded(JsonParser parser, CappedBytes content) throws IOException {
        try {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, content);
        } catch (IllegalArgumentException notBase64) {
            throw new JsonParseException(parser, "No base64");
        }
    }

    private static void entries(JsonParser parser, JsonToken first, FhirTrees trees, EntryParser entries, Page page)
            throws IOException {
        if (first != JsonToken.START_ARRAY) {
            throw new JsonParseException(parser, "Entries are no array");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode entry = trees.read(parser);
            if (entry.path("search").path("mode").asText().equals("outcome")) {
                continue;
            }
            page.add(
                    entry.path("resource") instanceof ObjectNode resource
                            ? entries.parse(resource)
                            : new Entry.Unreadable(Optional.empty(), Optional.empty(), Reason.NOT_UNDERSTOOD));
        }
    }

    private static void total(JsonParser parser, JsonToken token, Page page) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getText().matches("\\d{1,9}")) {
            page.total(parser.getIntValue());
        } else {
            parser.skipChildren();
        }
    }

    private static void links(JsonParser parser, JsonToken token, FhirTrees trees, Page page) throws IOException {
        if (!token.isStructStart()) {
            return;
        }
        for (JsonNode link : trees.read(parser)) {
            if (link.path("relation").asText().equals("next")
                    && link.path("url").isTextual()) {
                page.next(link.path("url").asText());
            }
        }
    }

    private static void object(JsonParser parser, JsonToken first) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "Not an object");
        }
    }

    /** Reads to the end, so that the connection can be used again and trailing rubbish is noticed. */
    private static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "Something follows");
        }
    }

    private static JsonParseException noBundle(JsonParser parser, Page page) {
        page.clear();
        return new JsonParseException(parser, "Not a Bundle");
    }
}
