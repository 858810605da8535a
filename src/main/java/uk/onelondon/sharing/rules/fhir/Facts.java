package uk.onelondon.sharing.rules.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sharing.rules.Code;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Span;

/** Collects the facts of one resource while walking through it once. */
final class Facts {

    private static final Set<String> SUBJECT = Set.of("subject", "patient", "beneficiary", "for");
    private static final Set<String> AUTHOR =
            Set.of("performer", "recorder", "asserter", "author", "requester", "actor", "individual", "who", "member");
    private static final Set<String> HOLDS_AUTHOR = Set.of("performer", "participant", "agent");
    private static final Set<String> CODE = Set.of(
            "code",
            "category",
            "type",
            "vaccineCode",
            "medication[x]",
            "class",
            "serviceType",
            "reasonCode",
            "value[x]",
            "substance",
            "manifestation",
            "component",
            "reaction");
    private static final Set<String> DOCUMENTS =
            Set.of("DocumentReference", "Composition", "DocumentManifest", "Media");

    /** Elements that say when the data are from; the clinical time goes before the time of writing. */
    private static final Map<String, Integer> DATES = Map.ofEntries(
            Map.entry("effective[x]", 1),
            Map.entry("onset[x]", 1),
            Map.entry("performed[x]", 1),
            Map.entry("occurrence[x]", 1),
            Map.entry("occurred[x]", 1),
            Map.entry("period", 1),
            Map.entry("started", 1),
            Map.entry("start", 1),
            Map.entry("created", 2),
            Map.entry("date", 2),
            Map.entry("authoredOn", 2),
            Map.entry("recordedDate", 2),
            Map.entry("dateTime", 2),
            Map.entry("issued", 3),
            Map.entry("recorded", 3),
            Map.entry("sent", 3));

    private final Names names;
    private final Set<Name> subjects = HashSet.newHashSet(1);
    private final Set<Name> authors = HashSet.newHashSet(2);
    private final Set<Name> refersTo = HashSet.newHashSet(6);
    private final Set<Code> codes = HashSet.newHashSet(4);
    private final Set<Code> kinds = HashSet.newHashSet(1);
    private Optional<Span> dated = Optional.empty();
    private int datedBy = Integer.MAX_VALUE;

    Facts(Names names) {
        this.names = names;
    }

    Set<Name> subjects() {
        return subjects;
    }

    Set<Name> authors() {
        return authors;
    }

    Set<Name> refersTo() {
        return refersTo;
    }

    Set<Code> codes() {
        return codes;
    }

    Set<Code> kinds() {
        return kinds;
    }

    Optional<Span> dated() {
        return dated;
    }

    void read(Resource resource) {
        boolean plain = resource instanceof Observation observation
                && !observation.hasExtension()
                && !observation.hasModifierExtension();
        if (plain) {
            ObservationFacts.read((Observation) resource, this);
        } else {
            boolean document = DOCUMENTS.contains(resource.fhirType());
            Shape shape = Shape.of(resource.getClass());
            for (int i = 0; i < shape.size(); i++) {
                if (!isPlumbing(shape.name(i))) {
                    top(shape.name(i), shape.values(resource, i), document);
                }
            }
        }
    }

    private static boolean isPlumbing(String name) {
        return name.equals("contained") || name.equals("text") || name.equals("meta") || name.equals("entry");
    }

    private void top(String name, Base[] values, boolean document) {
        for (Base value : values) {
            Integer rank = DATES.get(name);
            if (rank != null) {
                date(value, rank);
            }
            if (document && (name.equals("type") || name.equals("category")) && value instanceof CodeableConcept kind) {
                Codes.add(kind, kinds);
            }
            if (SUBJECT.contains(name) && value instanceof Reference reference) {
                subject(reference);
            }
            walk(name, value, CODE.contains(name), AUTHOR.contains(name) || HOLDS_AUTHOR.contains(name));
        }
    }

    /** @param coded whether codes below tell what the item is about */
    private void walk(String name, Base value, boolean coded, boolean wrote) {
        switch (value) {
            case Reference reference -> refer(reference, wrote && AUTHOR.contains(name));
            case CodeableConcept concept -> {
                if (coded) {
                    Codes.add(concept, codes);
                }
            }
            case Coding coding -> {
                if (coded) {
                    Codes.of(coding).ifPresent(codes::add);
                }
            }
            case Attachment file -> attached(file);
            default -> below(value, coded, wrote);
        }
        if (value instanceof Element element && element.hasExtension()) {
            element.getExtension().forEach(extension -> below(extension, false, false));
        }
    }

    private void below(Base value, boolean coded, boolean wrote) {
        if (value.isPrimitive()) {
            return;
        }
        Shape shape = Shape.of(value.getClass());
        for (int i = 0; i < shape.size(); i++) {
            String name = shape.name(i);
            for (Base child : shape.values(value, i)) {
                walk(name, child, coded && CODE.contains(name), wrote);
            }
        }
    }

    /** A number beside a reference is a second name that has to be hers too. */
    void subject(Reference reference) {
        Optional<Name> target = names.target(reference);
        Optional<Name> number = names.of(reference.getIdentifier());
        target.filter(name -> !(name instanceof Name.Reference named && isNoPerson(named.type())))
                .ifPresent(subjects::add);
        number.filter(name -> target.isEmpty()
                        || (name instanceof Name.Identifier stated
                                && stated.system().equals(NhsNumber.SYSTEM)))
                .ifPresent(subjects::add);
    }

    private static boolean isNoPerson(String type) {
        return type.equals("Device") || type.equals("Location") || type.equals("Organization");
    }

    void refer(Reference reference, boolean wrote) {
        names.target(reference).ifPresent(refersTo::add);
        if (wrote) {
            authors.addAll(names.of(reference));
        }
    }

    /** A file of the record is an item too. */
    private void attached(Attachment file) {
        if (file.hasUrl() && file.getUrl().contains("Binary/")) {
            names.target(new Reference(file.getUrl())).ifPresent(refersTo::add);
        }
        if (file.hasContentType()) {
            kinds.add(new Code("urn:ietf:bcp:13", file.getContentType()));
        }
    }

    void concepts(List<CodeableConcept> concepts) {
        for (CodeableConcept concept : concepts) {
            Codes.add(concept, codes);
        }
    }

    void concept(CodeableConcept concept) {
        Codes.add(concept, codes);
    }

    /** @param rank lower goes first */
    void date(Base value, int rank) {
        if (rank < datedBy) {
            Optional<Span> span = switch (value) {
                case BaseDateTimeType moment -> Times.of(moment);
                case Period period -> Times.of(period);
                default -> Optional.empty();
            };
            if (span.isPresent()) {
                dated = span;
                datedBy = rank;
            }
        }
    }
}
