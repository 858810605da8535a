package uk.onelondon.sharedrecord.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.ReceivedText;
import uk.onelondon.sharedrecord.http.BaseUrl;

/** Makes a resource of one JSON tree. For one thread and one answer. */
final class EntryParser {

    private final IJsonLikeParser parser;
    private final Subjects subjects;
    private final boolean text;

    /** @param text true to keep the text of what can be read */
    EntryParser(FhirContext context, URI base, boolean text) {
        this.text = text;
        parser = (IJsonLikeParser) context.newJsonParser();
        parser.setParserErrorHandler(new SilentStrictness());
        subjects = new Subjects(base);
    }

    Entry parse(ObjectNode tree) {
        Optional<String> type = Optional.of(tree.path("resourceType").asText()).filter(BaseUrl::isType);
        Optional<String> id = Optional.of(tree.path("id").asText()).filter(BaseUrl::isId);
        if (type.isEmpty() || id.isEmpty()) {
            return new Entry.Unreadable(type, id, Reason.NOT_UNDERSTOOD);
        }
        Entry entry = parse(type.get(), id.get(), tree, false);
        // One invalid narrative makes the parser refuse all of it.
        return text && entry instanceof Entry.Unreadable && FhirTrees.cut(tree)
                ? parse(type.get(), id.get(), tree, true)
                : entry;
    }

    private Entry parse(String type, String id, ObjectNode tree, boolean cut) {
        try {
            JacksonStructure structure = new JacksonStructure();
            structure.setNativeObject(tree);
            if (parser.parseResource(structure) instanceof Resource resource
                    && resource.fhirType().equals(type)) {
                Optional<ReceivedText> copy =
                        text ? Optional.of(new ReceivedText(type, id, tree.toString(), cut)) : Optional.empty();
                return new Entry.Readable(type, id, subjects.of(tree), resource, copy);
            }
        } catch (RuntimeException e) {
            // A parser fed by strangers throws more than it declares, and its messages quote personal values.
        }
        return new Entry.Unreadable(Optional.of(type), Optional.of(id), Reason.NOT_UNDERSTOOD);
    }
}
