package uk.onelondon.sharing.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;

/**
 * A choice as a Consent (FHIR R4, 6.2) and back. The Consent of a family bears the same name whenever and wherever it is
 * made, so that there is one of it. A Consent is read as a choice only if the choice says all that it says: written
 * again it must be the same.
 */
final class ChoiceMapper {

    private static final String URIS = "urn:ietf:rfc:3986";
    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";

    private final LimitMapper limits;

    ChoiceMapper(EntryAddresses addresses) {
        this.limits = new LimitMapper(addresses);
    }

    /** @param receipt what the receipt is called */
    Consent write(Choice choice, String herReference, UUID receipt, Instant now) {
        Consent consent = new Consent();
        consent.addIdentifier(name(choice.family(), herReference));
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(new Coding(SCOPES, "patient-privacy", null)));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.addCategory(new CodeableConcept(
                new Coding(ChoiceCodes.FAMILIES, choice.family().key(), null)));
        consent.setPatient(new Reference(herReference));
        consent.addPerformer(new Reference(herReference));
        consent.setDateTimeElement(new DateTimeType(Date.from(now)));
        consent.setSource(new Reference().setIdentifier(ReceiptMapper.name(receipt)));
        rules(choice, consent);
        return consent;
    }

    /** The choice that a Consent of ours says, if these pages can say it. */
    Optional<KeptChoice> read(Consent consent) {
        return family(consent)
                .filter(family -> consent.getStatus() == ConsentState.ACTIVE)
                .flatMap(family -> choice(family, consent))
                .filter(choice -> saysTheSame(choice, consent))
                .map(choice -> new KeptChoice(
                        choice,
                        consent.getIdElement().getIdPart(),
                        consent.getMeta().getVersionId(),
                        made(consent).orElse(Instant.EPOCH),
                        receipt(consent)));
    }

    /** The family whose place a Consent takes: it bears our name for it. */
    Optional<Family> family(Consent consent) {
        String her = String.valueOf(consent.getPatient().getReference());
        return consent.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .flatMap(coding -> ChoiceCodes.family(coding).stream())
                .findFirst()
                .filter(family -> consent.getIdentifier().size() == 1
                        && consent.getIdentifierFirstRep().equalsDeep(name(family, her)));
    }

    static Optional<Instant> made(Consent consent) {
        return consent.hasDateTime() ? Optional.of(consent.getDateTime().toInstant()) : Optional.empty();
    }

    private static Identifier name(Family family, String herReference) {
        String seed = herReference + " choice " + family.key();
        UUID name = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        return new Identifier().setSystem(URIS).setValue("urn:uuid:" + name);
    }

    private static Optional<UUID> receipt(Consent consent) {
        return consent.hasSourceReference()
                ? ReceiptMapper.name(consent.getSourceReference().getIdentifier())
                : Optional.empty();
    }

    private Optional<Choice> choice(Family family, Consent consent) {
        ProvisionComponent root = consent.getProvision();
        Optional<LocalDate> until = Days.read(root.getPeriod().getEndElement());
        if (family != Family.CARE) {
            return Optional.of(new Choice.Use(family, root.getType() == ConsentProvisionType.PERMIT, until));
        }
        List<Limit> read = new ArrayList<>();
        root.getProvision().forEach(deny -> limits.read(deny).ifPresent(read::add));
        return read.size() == root.getProvision().size() ? Optional.of(new Choice.Care(read, until)) : Optional.empty();
    }

    private boolean saysTheSame(Choice choice, Consent consent) {
        Consent again = new Consent();
        rules(choice, again);
        return again.getProvision().equalsDeep(consent.getProvision())
                && again.getPolicyRule().equalsDeep(consent.getPolicyRule())
                && !consent.hasPolicy();
    }

    private void rules(Choice choice, Consent consent) {
        boolean permits = switch (choice) {
            case Choice.Care care -> true;
            case Choice.Use use -> use.allowed();
        };
        consent.setPolicyRule(new CodeableConcept(new Coding(ChoiceCodes.ACTS, permits ? "OPTIN" : "OPTOUT", null)));
        ProvisionComponent root = consent.getProvision();
        root.setType(permits ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
        choice.until().ifPresent(day -> root.setPeriod(new Period().setEndElement(LimitMapper.day(day))));
        ChoiceCodes.purposes(choice.family())
                .forEach(purpose -> root.addPurpose(new Coding(ChoiceCodes.PURPOSES, purpose, null)));
        if (choice instanceof Choice.Care care) {
            care.limits().forEach(limit -> root.addProvision(limits.write(limit)));
        }
    }
}
