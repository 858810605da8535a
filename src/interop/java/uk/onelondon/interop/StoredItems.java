package uk.onelondon.interop;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.AuditSink;
import uk.onelondon.enforcement.ItemFacts;
import uk.onelondon.enforcement.NamedItems;
import uk.onelondon.enforcement.PatientIndex;
import uk.onelondon.enforcement.Reach;

/** What enforcement asks of a store, asked of HAPI JPA past its own doors. */
final class StoredItems implements PatientIndex, NamedItems, AuditSink {

    private final DaoRegistry daos;

    StoredItems(DaoRegistry daos) {
        this.daos = daos;
    }

    @Override
    public List<Entry> byNhsNumber(NhsNumber number) {
        SearchParameterMap search = SearchParameterMap.newSynchronous(
                Patient.SP_IDENTIFIER, new TokenParam(NhsNumber.SYSTEM, number.digits()));
        return daos.getResourceDao(Patient.class).search(search, new SystemRequestDetails()).getAllResources().stream()
                .map(Patient.class::cast)
                .filter(patient -> patient.getIdentifier().stream()
                        .anyMatch(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem())
                                && number.digits().equals(identifier.getValue())
                                && identifier.getUse() != Identifier.IdentifierUse.OLD))
                .map(StoredItems::entry)
                .toList();
    }

    @Override
    public Optional<Entry> byId(String id) {
        return read("Patient/" + id).map(Patient.class::cast).map(StoredItems::entry);
    }

    @Override
    public Set<String> hiddenAmong(Set<String> references, Reach reach) {
        return references.stream()
                .filter(reference -> read(reference)
                        .filter(item -> !reach.opens(ItemFacts.of(item)))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(List<AuditEvent> events) {
        IFhirResourceDao<AuditEvent> log = daos.getResourceDao(AuditEvent.class);
        events.forEach(event -> log.create(event, new SystemRequestDetails()));
    }

    private Optional<IBaseResource> read(String reference) {
        IdType id = new IdType(reference);
        IFhirResourceDao<?> dao = daos.getResourceDaoOrNull(id.getResourceType());
        try {
            return dao == null ? Optional.empty() : Optional.of(dao.read(id, new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(Patient patient) {
        return new Entry(
                patient.getIdElement().getIdPart(),
                patient.getLink().stream()
                        .map(link -> link.getOther().getReferenceElement())
                        .filter(other -> "Patient".equals(other.getResourceType()) && !other.isAbsolute())
                        .map(other -> other.getIdPart())
                        .collect(Collectors.toSet()));
    }
}
