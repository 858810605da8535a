package uk.onelondon.sharing.rules.fhir;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sharing.rules.ConsentVersion;
import uk.onelondon.sharing.rules.Criteria;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Provision;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.SharingConsent.Content;
import uk.onelondon.sharing.rules.SharingConsent.Family;
import uk.onelondon.sharing.rules.SharingConsent.Policy;
import uk.onelondon.sharing.rules.Span;

/**
 * Reads a FHIR R4 Consent; what cannot be read makes it not computable and is named (rule R2). A Consent whose scope is
 * treatment or an advance decision says nothing about sharing and comes back without effect.
 */
public final class ConsentReader {

    /** Category of a relationship of the Validated Relationships Service. */
    private static final String RELATIONSHIP = "INFA";

    private static final Set<String> NOT_ABOUT_SHARING = Set.of("treatment", "adr");

    /** @param base of the server it came from, so that its relative references mean items there; empty if unknown */
    public SharingConsent read(Consent consent, String base) {
        return read(consent, Set.of(), base);
    }

    /** @param provenance those of this Consent: an entity with the role revision names what it replaces (rule R8) */
    public SharingConsent read(Consent consent, Collection<Provenance> provenance, String base) {
        Names names = new Names(base);
        Family family = family(consent);
        Set<Name> replaces =
                new HashSet<>(names.of(consent.getSource() instanceof Reference source ? source : new Reference()));
        provenance.stream()
                .flatMap(each -> each.getEntity().stream())
                .filter(entity -> entity.getRole() == ProvenanceEntityRole.REVISION)
                .forEach(entity -> replaces.addAll(names.of(entity.getWhat())));
        Optional<Name> own = names.of(consent);
        own.ifPresent(replaces::remove);
        return new SharingConsent(
                version(consent, own),
                consent.getStatus() == Consent.ConsentState.ACTIVE && isAboutSharing(consent),
                names.of(consent.getPatient()),
                names.of(consent.getIdentifier()),
                replaces,
                consent.hasDateTime() ? Times.of(consent.getDateTimeElement()).map(Span::from) : Optional.empty(),
                recorded(consent),
                family,
                content(consent, names, family));
    }

    private static ConsentVersion version(Consent consent, Optional<Name> own) {
        String id = own.map(name -> switch (name) {
                    case Name.Reference reference -> reference.address();
                    case Name.Identifier identifier -> identifier.value();
                })
                .orElse("");
        return new ConsentVersion(
                id, consent.getMeta().hasVersionId() ? consent.getMeta().getVersionId() : "");
    }

    private static Optional<Instant> recorded(Consent consent) {
        return consent.getMeta().hasLastUpdated()
                ? Optional.of(consent.getMeta().getLastUpdated().toInstant())
                : Optional.empty();
    }

    private static boolean isAboutSharing(Consent consent) {
        return consent.getScope().getCoding().isEmpty()
                || !consent.getScope().getCoding().stream()
                        .allMatch(scope -> NOT_ABOUT_SHARING.contains(String.valueOf(scope.getCode())));
    }

    private static Family family(Consent consent) {
        Set<String> codes = new HashSet<>();
        Stream.concat(consent.getCategory().stream(), Stream.of(consent.getScope()))
                .map(CodeableConcept::getCoding)
                .flatMap(Collection::stream)
                .forEach(coding -> codes.add(String.valueOf(coding.getCode())));
        if (codes.contains(RELATIONSHIP) || codes.contains("proxy")) {
            return Family.PROXY;
        }
        if (codes.contains("research")) {
            return Family.RESEARCH;
        }
        return codes.contains("planning") ? Family.PLANNING : Family.CARE;
    }

    private static Content content(Consent consent, Names names, Family family) {
        try {
            if (consent.hasModifierExtension() || consent.hasImplicitRules()) {
                throw new NotReadable("modifierExtension");
            }
            if (!consent.hasProvision() && !consent.hasPolicyRule()) {
                throw new NotReadable("provision");
            }
            Provision root = new ProvisionReader(names).read(consent.getProvision(), "provision", 1);
            return new SharingConsent.Readable(
                    policy(consent), family == Family.PROXY ? forProxy(root, consent, names) : root);
        } catch (NotReadable e) {
            return new SharingConsent.Unreadable(e.path(), readablePeriod(consent));
        }
    }

    /** A relationship names its proxy as performer; without that it would be for anybody. */
    private static Provision forProxy(Provision root, Consent consent, Names names) throws NotReadable {
        Criteria criteria = root.criteria();
        if (!criteria.actors().isEmpty()) {
            return root;
        }
        Set<Name> proxies = new HashSet<>();
        consent.getPerformer().forEach(performer -> proxies.addAll(names.of(performer)));
        if (proxies.isEmpty()) {
            throw new NotReadable("performer");
        }
        return new Provision(root.type(), criteria.with(proxies), root.nested());
    }

    private static Optional<Policy> policy(Consent consent) {
        Set<String> codes = new HashSet<>();
        consent.getPolicyRule().getCoding().forEach(coding -> codes.add(String.valueOf(coding.getCode())));
        if (codes.contains("OPTIN") == codes.contains("OPTOUT")) {
            return Optional.empty();
        }
        return Optional.of(codes.contains("OPTIN") ? Policy.OPTIN : Policy.OPTOUT);
    }

    /** An unreadable Consent that has surely ended refuses no longer. */
    private static Span readablePeriod(Consent consent) {
        return Times.of(consent.getProvision().getPeriod()).orElse(Span.ALWAYS);
    }
}
