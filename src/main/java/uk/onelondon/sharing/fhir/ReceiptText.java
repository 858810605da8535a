package uk.onelondon.sharing.fhir;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.onelondon.core.London;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;

/**
 * The text of a receipt, in the shape of ISO/IEC TS 27560:2023: header, processing, parties, events. The words she read
 * stand in it as she read them.
 */
final class ReceiptText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION = "ISO-IEC-TS-27560:2023";

    private ReceiptText() {}

    static String write(Choice choice, ReceiptDraft read, Instant now) {
        ObjectNode receipt = JSON.createObjectNode();
        receipt.putObject("header")
                .put("schema_version", VERSION)
                .put("record_id", "urn:uuid:" + read.key())
                .put("pii_principal_id", "the person named as subject");
        ObjectNode processing = receipt.putArray("pii_processing").addObject();
        processing.put("purpose", choice.family().key());
        processing.putArray("purpose_codes").addAll(codes(choice.family()));
        processing.put("language", read.language());
        processing.put("notice_version", read.screens());
        texts(processing.putArray("notice_said"), read.said());
        texts(processing.putArray("notice_told"), read.told());
        read.asked().ifPresent(asked -> asked(processing.putObject("asked_back"), asked));
        processing.put("from", London.day(now).toString());
        choice.until().ifPresent(day -> processing.put("until", day.toString()));
        processing.put("withdrawal_method", "/sharing/" + choice.family().key() + "/history");
        processing.put("override", "break-glass in an emergency, by law");
        processing.put("jurisdiction", "GB");
        receipt.putArray("party_identification")
                .addObject()
                .put("role", "controller")
                .put("name", "One London");
        receipt.putArray("events")
                .addObject()
                .put("event_type", "explicit")
                .put("event_state", given(choice) ? "consent_given" : "consent_refused")
                .put("event_time", now.toString());
        return JSON.writeValueAsString(receipt);
    }

    static Optional<Receipt> read(UUID key, String text, String hash, boolean unaltered) {
        try {
            JsonNode receipt = JSON.readTree(text);
            JsonNode processing = receipt.path("pii_processing").path(0);
            Optional<Family> family = Family.parse(processing.path("purpose").asString(""));
            Instant at = Instant.parse(
                    receipt.path("events").path(0).path("event_time").asString(""));
            return family.map(known -> new Receipt(
                    key,
                    known,
                    at,
                    processing.path("language").asString("en"),
                    processing.path("notice_version").asString(""),
                    texts(processing.path("notice_said")),
                    texts(processing.path("notice_told")),
                    asked(processing.path("asked_back")),
                    hash,
                    unaltered));
        } catch (JacksonException | DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static boolean given(Choice choice) {
        return switch (choice) {
            case Choice.Care care -> true;
            case Choice.Use use -> use.allowed();
        };
    }

    private static List<JsonNode> codes(Family family) {
        return ChoiceCodes.purposes(family).stream()
                .<JsonNode>map(code -> JSON.getNodeFactory().stringNode(code))
                .toList();
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static void asked(ObjectNode into, ReceiptDraft.Asked asked) {
        into.put("question", asked.question());
        asked.answer().ifPresent(yes -> into.put("answer", yes));
        into.put("right", asked.right());
    }

    private static Optional<ReceiptDraft.Asked> asked(JsonNode node) {
        return node.isObject()
                ? Optional.of(new ReceiptDraft.Asked(
                        node.path("question").asString(""),
                        node.has("answer") ? Optional.of(node.path("answer").asBoolean(false)) : Optional.empty(),
                        node.path("right").asBoolean(false)))
                : Optional.empty();
    }
}
