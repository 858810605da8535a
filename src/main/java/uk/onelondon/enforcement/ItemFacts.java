package uk.onelondon.enforcement;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;

/**
 * What the rules need to know of one version of an item. A store keeps the three beside the item, so that it can
 * restrict a query by {@link Reach} and never show in a count what it would not show in a page.
 *
 * @param type FHIR type
 * @param patients logical ids of the Patients the item is about, those that its contained resources are about
 *     included; {@link #SOMEBODY_UNKNOWN} among them if one is named who cannot be told. Empty for an item about nobody
 * @param labels codes of all security labels, those of contained resources included
 */
public record ItemFacts(String type, Set<String> patients, Set<String> labels) {

    /** Stands for a patient who cannot be told; not a legal logical id, so that no reach ever holds it. */
    public static final String SOMEBODY_UNKNOWN = "?";

    /** Of an entity in the log: type "person" (audit-entity-type), role "patient" (object-role). */
    private static final String PERSON = "1";

    /** Nothing is mutable after this. */
    public ItemFacts {
        patients = Set.copyOf(patients);
        labels = Set.copyOf(labels);
    }

    /** Reads the facts out of an item; a pure function of its content and its id. */
    public static ItemFacts of(IBaseResource item) {
        if (!(item instanceof Resource resource)) {
            throw new IllegalArgumentException("Not a FHIR R4 resource");
        }
        Set<String> patients = new LinkedHashSet<>(patientsOf(resource));
        Set<String> labels = new HashSet<>(labelsOf(resource));
        for (Resource contained : containedIn(resource)) {
            patients.addAll(patientsOf(contained));
            labels.addAll(labelsOf(contained));
        }
        return new ItemFacts(resource.fhirType(), patients, labels);
    }

    private static List<Resource> containedIn(Resource resource) {
        return resource instanceof DomainResource holder ? holder.getContained() : List.of();
    }

    private static Set<String> patientsOf(Resource resource) {
        if (resource.fhirType().equals("Patient")) {
            return Set.of(ownId(resource));
        }
        if (resource instanceof AuditEvent event) {
            return patientsIn(event);
        }
        Set<String> patients = new LinkedHashSet<>();
        for (String path : RecordTypes.subjectPaths(resource.fhirType())) {
            for (Base value : follow(resource, path)) {
                if (value instanceof Reference reference) {
                    patientNamed(reference).ifPresent(patients::add);
                }
            }
        }
        return patients;
    }

    /**
     * Whom an access was to: not who made it. The items it touched are named by the entry, and judged as names are; what
     * has no address but an identifier, as the number of the request, is nobody unless it is said to be a person.
     */
    private static Set<String> patientsIn(AuditEvent event) {
        Set<String> patients = new LinkedHashSet<>();
        for (AuditEvent.AuditEventEntityComponent entity : event.getEntity()) {
            boolean person = PERSON.equals(entity.getType().getCode())
                    || PERSON.equals(entity.getRole().getCode());
            Reference what = entity.getWhat();
            if (person
                    || what.hasReference()
                    || NhsNumber.SYSTEM.equals(what.getIdentifier().getSystem())) {
                Optional<String> patient = patientNamed(what);
                patient.ifPresent(patients::add);
                if (person && patient.isEmpty()) {
                    patients.add(SOMEBODY_UNKNOWN);
                }
            }
        }
        return patients;
    }

    /** A contained Patient has an id inside its holder only, and so is somebody unknown. */
    private static String ownId(Resource patient) {
        Optional<String> id = Optional.ofNullable(patient.getIdElement().getIdPart());
        return id.filter(value -> !value.isEmpty()
                        && !value.startsWith("#")
                        && patient.getIdElement().hasResourceType())
                .orElse(SOMEBODY_UNKNOWN);
    }

    private static Optional<String> patientNamed(Reference reference) {
        IIdType target = reference.getReferenceElement();
        if (target.isEmpty()) {
            return reference.hasIdentifier() ? Optional.of(SOMEBODY_UNKNOWN) : Optional.empty();
        }
        boolean namesPatient = "Patient".equals(target.getResourceType());
        if (target.isAbsolute() || target.isLocal() || !target.hasResourceType()) {
            return Optional.of(SOMEBODY_UNKNOWN);
        }
        return namesPatient ? Optional.of(target.getIdPart()) : Optional.empty();
    }

    private static List<Base> follow(Base start, String path) {
        List<Base> reached = List.of(start);
        for (String step : path.split("\\.")) {
            reached = reached.stream()
                    .flatMap(base -> listOf(base, step).stream())
                    .toList();
        }
        return reached;
    }

    private static List<Base> listOf(Base base, String step) {
        Property property = base.getNamedProperty(step);
        return property == null ? List.of() : property.getValues();
    }

    private static List<String> labelsOf(Resource resource) {
        return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }
}
