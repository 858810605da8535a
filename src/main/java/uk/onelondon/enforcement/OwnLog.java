package uk.onelondon.enforcement;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a person sees of an entry about her in the log of accesses: who, when, how, and which of her items. What somebody
 * asked in words may name other people and hidden items (rule R11), and so a query is cut to the type it asked for.
 */
final class OwnLog {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");

    /** The item itself, or a copy of a log entry without what it must not tell. */
    static Resource shown(Resource item) {
        if (!(item instanceof AuditEvent event)
                || event.getEntity().stream().noneMatch(entity -> entity.hasQuery() || entity.hasDetail())) {
            return item;
        }
        AuditEvent copy = event.copy();
        copy.getEntity().forEach(entity -> {
            entity.setQuery(
                    Optional.ofNullable(entity.getQuery()).flatMap(OwnLog::type).orElse(null));
            entity.setDetail(null);
        });
        return copy;
    }

    private static Optional<byte[]> type(byte[] query) {
        Matcher type = TYPE.matcher(new String(query, StandardCharsets.UTF_8));
        return type.lookingAt() ? Optional.of(type.group().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private OwnLog() {}
}
