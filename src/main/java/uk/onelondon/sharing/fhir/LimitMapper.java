package uk.onelondon.sharing.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;

/**
 * One limit as a deny provision of a Consent (FHIR R4, 6.2.4) and back. People and entries are named by identifiers, not
 * by pointers: the hub holds none of them.
 */
final class LimitMapper {

    private static final String PARTS = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String URIS = "urn:ietf:rfc:3986";

    private final EntryAddresses addresses;

    LimitMapper(EntryAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws IllegalArgumentException for an entry of a source that is not configured */
    ProvisionComponent write(Limit limit) {
        ProvisionComponent deny = new ProvisionComponent().setType(ConsentProvisionType.DENY);
        limit.from().ifPresent(day -> deny.setPeriod(new Period().setStartElement(day(day))));
        switch (limit.who()) {
            case Who.Everybody() -> {}
            case Who.Staff(StaffKind kind) -> deny.addActor(actor(ChoiceCodes.ROLES, ChoiceCodes.role(kind)));
            case Who.Organisation(OrganisationCode code, String name) -> {
                provisionActorComponent actor = actor(OrganisationCode.SYSTEM, code.value());
                actor.getReference().setDisplay(name);
                deny.addActor(actor);
            }
        }
        switch (limit.what()) {
            case What.Everything() -> {}
            case What.Kind(PrivateKind kind) -> deny.addSecurityLabel(ChoiceCodes.label(kind));
            case What.Entry(EntryId id) -> {
                String address = addresses
                        .of(id)
                        .orElseThrow(() -> new IllegalArgumentException("An entry of a source nobody knows"));
                deny.addData(new provisionDataComponent()
                        .setMeaning(ConsentDataMeaning.INSTANCE)
                        .setReference(named(URIS, address)));
            }
        }
        return deny;
    }

    /** The limit a provision may be; whether it says more is for the caller to compare. */
    Optional<Limit> read(ProvisionComponent deny) {
        Optional<LocalDate> from = Days.read(deny.getPeriod().getStartElement());
        return what(deny).flatMap(what -> who(deny).map(who -> new Limit(what, who, from)));
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    private static provisionActorComponent actor(String system, String code) {
        return new provisionActorComponent()
                .setRole(new CodeableConcept(new Coding(PARTS, "IRCP", null)))
                .setReference(named(system, code));
    }

    private static Reference named(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    private Optional<What> what(ProvisionComponent deny) {
        if (deny.hasData()) {
            Identifier name = deny.getDataFirstRep().getReference().getIdentifier();
            return addresses.at(String.valueOf(name.getValue())).map(What.Entry::new);
        }
        List<Coding> labels = deny.getSecurityLabel();
        return labels.isEmpty()
                ? Optional.of(new What.Everything())
                : ChoiceCodes.kind(labels.getFirst()).map(What.Kind::new);
    }

    private static Optional<Who> who(ProvisionComponent deny) {
        if (!deny.hasActor()) {
            return Optional.of(new Who.Everybody());
        }
        Reference actor = deny.getActorFirstRep().getReference();
        String value = String.valueOf(actor.getIdentifier().getValue());
        return switch (String.valueOf(actor.getIdentifier().getSystem())) {
            case ChoiceCodes.ROLES -> StaffKind.parse(value).map(Who.Staff::new);
            case OrganisationCode.SYSTEM ->
                OrganisationCode.parse(value)
                        .map(code -> new Who.Organisation(
                                code, Optional.ofNullable(actor.getDisplay()).orElse(code.value())));
            default -> Optional.empty();
        };
    }
}
