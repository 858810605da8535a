package uk.onelondon.sharing.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.Information;
import uk.onelondon.sharing.log.LoggedAccess;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;
import uk.onelondon.sharing.log.Purpose;
import uk.onelondon.sharing.log.Why;

/** AuditEvent (FHIR R4, 6.4), in the patterns of IHE BALP 1.1.3 and near them. */
final class LogMapper {

    private static final String PATIENT = "1";
    private static final Pattern TYPE = Pattern.compile("/?([A-Z][A-Za-z]+)");
    private static final int MOST_ITEMS = 200;

    private LogMapper() {}

    /** @throws IllegalArgumentException if it says no time: an access without one has no place in a log */
    static LoggedAccess map(SourceId source, AuditEvent event, Whose whose) {
        if (!event.hasRecorded()) {
            throw new IllegalArgumentException("An access without a time");
        }
        Set<Information> kinds = EnumSet.noneOf(Information.class);
        Set<EntryId> items = new LinkedHashSet<>();
        boolean aboutPatient = false;
        for (AuditEventEntityComponent entity : event.getEntity()) {
            if (PATIENT.equals(entity.getRole().getCode())) {
                aboutPatient = true;
            } else {
                IIdType what = entity.getWhat().getReferenceElement();
                if (what.hasResourceType()) {
                    kinds.add(Information.of(what.getResourceType()));
                    if (what.hasIdPart() && !what.isAbsolute() && items.size() < MOST_ITEMS) {
                        EntryId.parse(source, what.getResourceType(), what.getIdPart())
                                .ifPresent(items::add);
                    }
                }
                queried(entity.getQuery()).ifPresent(type -> kinds.add(Information.of(type)));
            }
        }
        if (kinds.isEmpty() && aboutPatient && "R".equals(code(event))) {
            kinds.add(Information.ABOUT_YOU);
        }
        return new LoggedAccess(
                source,
                event.getIdElement().getIdPart(),
                event.getRecorded().toInstant(),
                ActorMapper.map(source, event, whose),
                deed(event),
                outcome(event),
                kinds,
                List.copyOf(items),
                reasons(event));
    }

    /** The words of a query may name others; the type it asked for is all that is read of it. */
    private static Optional<String> queried(byte @Nullable [] query) {
        if (query == null) {
            return Optional.empty();
        }
        String text = new String(query, StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(text.substring(0, Math.min(100, text.length())));
        return type.lookingAt() ? Optional.of(type.group(1)) : Optional.empty();
    }

    private static @Nullable String code(AuditEvent event) {
        return event.getAction() == null ? null : event.getAction().toCode();
    }

    private static Deed deed(AuditEvent event) {
        return switch (event.getAction()) {
            case C -> Deed.ADDED;
            case U -> Deed.CHANGED;
            case D -> Deed.REMOVED;
            case R, E, NULL -> Deed.VIEWED;
            case null -> Deed.VIEWED;
        };
    }

    private static Outcome outcome(AuditEvent event) {
        return switch (event.getOutcome()) {
            case _4 -> Outcome.REFUSED;
            case _8, _12 -> Outcome.FAILED;
            case _0, NULL -> Outcome.SHOWN;
            case null -> Outcome.SHOWN;
        };
    }

    private static List<Why> reasons(AuditEvent event) {
        List<Why> reasons = new ArrayList<>();
        Stream.concat(
                        event.getPurposeOfEvent().stream(),
                        event.getAgent().stream().flatMap(agent -> agent.getPurposeOfUse().stream()))
                .map(LogMapper::why)
                .flatMap(Optional::stream)
                .filter(why -> !reasons.contains(why))
                .forEach(reasons::add);
        return reasons;
    }

    private static Optional<Why> why(CodeableConcept purpose) {
        Optional<Coding> known = purpose.getCoding().stream()
                .filter(coding -> Purpose.of(String.valueOf(coding.getCode())) != Purpose.OTHER)
                .findFirst();
        Optional<String> text = LogText.line(purpose.getText());
        if (known.isPresent()) {
            return Optional.of(new Why(Purpose.of(known.get().getCode()), text.orElse("")));
        }
        return text.or(() -> purpose.getCoding().stream()
                        .flatMap(coding ->
                                LogText.line(coding.getDisplay()).or(() -> LogText.line(coding.getCode())).stream())
                        .findFirst())
                .map(said -> new Why(Purpose.OTHER, said));
    }
}
