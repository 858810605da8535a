package uk.onelondon.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A person's choice about who sees her record, as a Consent: hers, about herself, in force from now. Its rules go two
 * levels deep and no deeper; people, organisations, entries and the receipt are named by identifiers, so that nothing in
 * it can ask whether an item exists. A Consent somebody else recorded is not hers to change.
 */
final class OwnChoices implements WriteRule {

    /** What a choice is for; the category by which the app and the record find it. */
    static final String FAMILIES = "https://one-london.example/CodeSystem/sharing-family";

    private static final Set<String> FAMILY = Set.of("care", "planning", "research");
    private static final Set<String> POLICIES = Set.of("OPTIN", "OPTOUT");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_RULES = 60;
    private static final int MOST_REPEATS = 20;

    @Override
    public boolean isNew(Sent sent) {
        return sent.item() instanceof Consent consent && isPlain(sent, consent);
    }

    @Override
    public boolean isShaped(Sent sent) {
        return isNew(sent);
    }

    @Override
    public boolean follows(Sent sent, Resource now) {
        return now instanceof Consent before
                && sent.item() instanceof Consent after
                && before.getPerformer().size() == 1
                && sent.herself(before.getPerformerFirstRep()).isPresent()
                && before.getIdentifier().size() == 1
                && before.getIdentifierFirstRep().equalsDeep(after.getIdentifierFirstRep());
    }

    private static boolean isPlain(Sent sent, Consent consent) {
        Optional<Identifier> identifier = Sent.uuid(consent.getIdentifierFirstRep());
        Optional<Reference> patient = sent.herself(consent.getPatient());
        Optional<Reference> performer = sent.herself(consent.getPerformerFirstRep());
        Optional<String> family = family(consent.getCategory());
        Optional<Identifier> receipt = receipt(consent);
        String policy =
                String.valueOf(consent.getPolicyRule().getCodingFirstRep().getCode());
        ProvisionComponent root = consent.getProvision();
        if (identifier.isEmpty()
                || patient.isEmpty()
                || performer.isEmpty()
                || family.isEmpty()
                || receipt.isEmpty()
                || !POLICIES.contains(policy)
                || !sent.isNow(consent.getDateTime())
                || root.getProvision().size() > MOST_RULES
                || !isSmall(root)
                || !root.getProvision().stream().allMatch(OwnChoices::isSmall)) {
            return false;
        }
        Consent plain = new Consent();
        plain.setLanguage(Sent.language(consent.getLanguage()));
        plain.addIdentifier(identifier.get());
        plain.setStatus(ConsentState.ACTIVE);
        plain.setScope(coded("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
        plain.addCategory(coded("http://loinc.org", "59284-0")).addCategory(coded(FAMILIES, family.get()));
        plain.setPatient(patient.get());
        plain.addPerformer(performer.get());
        plain.setDateTimeElement(new DateTimeType(consent.getDateTimeElement().getValueAsString()));
        plain.setSource(new Reference().setIdentifier(receipt.get()));
        plain.setPolicyRule(coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", policy));
        ProvisionComponent copy = plain(root);
        root.getProvision().forEach(rule -> copy.addProvision(plain(rule)));
        plain.setProvision(copy);
        return sent.isExactly(plain);
    }

    private static Optional<Identifier> receipt(Consent consent) {
        return consent.hasSourceReference()
                ? Sent.uuid(consent.getSourceReference().getIdentifier())
                : Optional.empty();
    }

    static Optional<String> family(List<CodeableConcept> categories) {
        return categories.stream()
                .map(CodeableConcept::getCodingFirstRep)
                .filter(coding -> FAMILIES.equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(FAMILY::contains)
                .findFirst();
    }

    private static boolean isSmall(ProvisionComponent rule) {
        return rule.getPurpose().size() <= MOST_REPEATS
                && rule.getActor().size() <= MOST_REPEATS
                && rule.getSecurityLabel().size() <= MOST_REPEATS
                && rule.getData().size() <= MOST_REPEATS;
    }

    /** A rule without those nested in it. */
    private static ProvisionComponent plain(ProvisionComponent rule) {
        ProvisionComponent plain = new ProvisionComponent().setType(rule.getType());
        if (rule.hasPeriod()) {
            plain.setPeriod(new Period()
                    .setStartElement(day(rule.getPeriod().getStartElement()))
                    .setEndElement(day(rule.getPeriod().getEndElement())));
        }
        rule.getPurpose().forEach(purpose -> plain.addPurpose(plain(purpose)));
        rule.getSecurityLabel().forEach(label -> plain.addSecurityLabel(plain(label)));
        rule.getActor()
                .forEach(actor -> plain.addActor(new provisionActorComponent()
                        .setRole(new CodeableConcept(plain(actor.getRole().getCodingFirstRep())))
                        .setReference(Sent.named(actor.getReference()))));
        rule.getData()
                .forEach(data -> plain.addData(new provisionDataComponent()
                        .setMeaning(ConsentDataMeaning.INSTANCE)
                        .setReference(Sent.named(data.getReference()))));
        return plain;
    }

    private static DateTimeType day(DateTimeType time) {
        String text = String.valueOf(time.getValueAsString());
        return DAY.matcher(text).matches() ? new DateTimeType(text) : new DateTimeType();
    }

    private static Coding plain(Coding coding) {
        return new Coding(Sent.line(coding.getSystem()), Sent.line(coding.getCode()), null);
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
