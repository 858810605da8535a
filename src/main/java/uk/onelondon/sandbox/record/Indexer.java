package uk.onelondon.sandbox.record;

import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;

/** Takes the declared search values out of a resource. */
final class Indexer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Declared declared;

    Indexer(Declared declared) {
        this.declared = declared;
    }

    /** The values of every declared parameter of the resource's type. */
    List<IndexedValue> values(String endpoint, Resource resource) {
        Set<IndexedValue> values = new LinkedHashSet<>();
        for (SearchParameter parameter : declared.parameters(resource.fhirType())) {
            String scope = parameter.scope(endpoint);
            for (Base element : parameter.path().in(resource)) {
                switch (parameter.kind()) {
                    case TOKEN, URI -> tokens(scope, element, values);
                    case REFERENCE -> links(scope, element, values);
                    case DATE -> moments(scope, element, values);
                    case STRING -> words(scope, element, values);
                    case NUMBER, COMPOSITE, QUANTITY, HAS, SPECIAL -> {}
                }
            }
        }
        return List.copyOf(values);
    }

    /** How text is compared: without case and accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static void tokens(String scope, Base element, Set<IndexedValue> values) {
        switch (element) {
            case CodeableConcept concept -> concept.getCoding().forEach(coding -> tokens(scope, coding, values));
            case Coding coding -> token(scope, coding.getSystem(), coding.getCode(), values);
            case Identifier identifier -> token(scope, identifier.getSystem(), identifier.getValue(), values);
            case ContactPoint contact -> token(scope, null, contact.getValue(), values);
            case PrimitiveType<?> primitive -> token(scope, null, primitive.primitiveValue(), values);
            default -> {}
        }
    }

    private static void token(
            String scope,
            @org.jspecify.annotations.Nullable String system,
            @org.jspecify.annotations.Nullable String code,
            Set<IndexedValue> values) {
        if (code != null) {
            values.add(new IndexedValue.Token(scope, system == null ? "" : system, code));
        }
    }

    private static void links(String scope, Base element, Set<IndexedValue> values) {
        if (element instanceof Reference reference && reference.hasReference()) {
            String target = reference.getReferenceElement().isAbsolute()
                    ? reference.getReference()
                    : reference.getReferenceElement().toUnqualifiedVersionless().getValue();
            if (!target.startsWith("#")) {
                values.add(new IndexedValue.Link(scope, target));
            }
        } else if (element instanceof PrimitiveType<?> canonical && canonical.hasValue()) {
            values.add(new IndexedValue.Link(scope, canonical.primitiveValue()));
        }
    }

    private static void moments(String scope, Base element, Set<IndexedValue> values) {
        switch (element) {
            case BaseDateTimeType date
            when date.hasValue() -> moment(scope, date.getValueAsString(), date.getValueAsString(), values);
            case Period period ->
                moment(
                        scope,
                        period.getStartElement().getValueAsString(),
                        period.getEndElement().getValueAsString(),
                        values);
            case Timing timing -> {
                timing.getEvent().forEach(event -> moments(scope, event, values));
                if (timing.getRepeat().hasBoundsPeriod()) {
                    moments(scope, timing.getRepeat().getBoundsPeriod(), values);
                }
            }
            default -> {}
        }
    }

    private static void moment(
            String scope,
            @org.jspecify.annotations.Nullable String start,
            @org.jspecify.annotations.Nullable String end,
            Set<IndexedValue> values) {
        try {
            Instant low =
                    start == null ? DateRange.FAR_PAST : DateRange.of(start).low();
            Instant high =
                    end == null ? DateRange.FAR_FUTURE : DateRange.of(end).high();
            if (start != null || end != null) {
                values.add(new IndexedValue.Moment(scope, low, high));
            }
        } catch (DateTimeParseException e) {
            // A date that is no date cannot be searched for; the resource is still read as it is.
            return;
        }
    }

    private static void words(String scope, Base element, Set<IndexedValue> values) {
        List<String> texts = new ArrayList<>();
        switch (element) {
            case HumanName name -> {
                texts.add(name.getText());
                texts.add(name.getFamily());
                name.getGiven().forEach(given -> texts.add(given.getValue()));
            }
            case Address address -> {
                texts.add(address.getText());
                texts.add(address.getCity());
                texts.add(address.getPostalCode());
                address.getLine().forEach(line -> texts.add(line.getValue()));
            }
            case StringType text -> texts.add(text.getValue());
            case PrimitiveType<?> text -> texts.add(text.primitiveValue());
            default -> {}
        }
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                values.add(new IndexedValue.Word(scope, text, folded(text)));
            }
        }
    }
}
