package uk.onelondon.sharing.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharing.choices.Organisations;

/** Looks an organisation up at the source that names it. */
@Component
class SourceOrganisations implements Organisations {

    private final SharedRecord record;

    SourceOrganisations(SharedRecord record) {
        this.record = record;
    }

    @Override
    public Optional<OrganisationCode> code(SignedInPerson person, EntryId organisation) {
        return record.one(person, organisation.source(), organisation.type(), organisation.id())
                                instanceof Answer.Found<Resource>(Resource found, var version)
                        && found instanceof Organization named
                ? named.getIdentifier().stream()
                        .filter(number -> OrganisationCode.SYSTEM.equals(number.getSystem()))
                        .flatMap(number -> OrganisationCode.parse(String.valueOf(number.getValue())).stream())
                        .findFirst()
                : Optional.empty();
    }
}
