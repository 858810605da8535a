package uk.onelondon.sharing.fhir;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.ImportedChoice.Effect;
import uk.onelondon.sharing.choices.KeptChoice;

/** What can be told of a Consent that these pages cannot say. */
final class ImportedMapper {

    private static final int LONGEST_NAME = 200;

    private ImportedMapper() {}

    static ImportedChoice read(Consent consent, Optional<Family> inPlaceOf) {
        ProvisionComponent root = consent.getProvision();
        return new ImportedChoice(
                new KeptChoice.Held(
                        consent.getIdElement().getIdPart(), consent.getMeta().getVersionId()),
                effect(consent),
                keeper(consent),
                ChoiceMapper.made(consent),
                Days.read(root.getPeriod().getEndElement()),
                families(root),
                inPlaceOf);
    }

    /** As far as the types of its rules say it; a Consent without a base is not computable (rule R2). */
    private static Effect effect(Consent consent) {
        boolean optIn = policy(consent, "OPTIN");
        boolean optOut = policy(consent, "OPTOUT");
        ConsentProvisionType type = consent.getProvision().getType();
        if (type == null && !optIn && !optOut) {
            return Effect.NOT_READABLE;
        }
        boolean permits = type == ConsentProvisionType.PERMIT || optIn;
        boolean denies = type == ConsentProvisionType.DENY || optOut;
        boolean exceptions = consent.getProvision().hasProvision();
        if (exceptions || (permits && denies)) {
            return Effect.BOTH;
        }
        return permits ? Effect.ALLOWS : Effect.FORBIDS;
    }

    private static boolean policy(Consent consent, String code) {
        return consent.getPolicyRule().getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }

    private static String keeper(Consent consent) {
        return Stream.concat(consent.getOrganization().stream(), consent.getPerformer().stream())
                .map(Reference::getDisplay)
                .filter(name -> name != null && !name.isBlank())
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .findFirst()
                .orElse("");
    }

    private static Set<Family> families(ProvisionComponent root) {
        Set<Family> named = EnumSet.noneOf(Family.class);
        purposes(root)
                .forEach(purpose -> Arrays.stream(Family.values())
                        .filter(family -> ChoiceCodes.purposes(family).contains(purpose.getCode()))
                        .forEach(named::add));
        return purposes(root).findAny().isEmpty() ? EnumSet.allOf(Family.class) : named;
    }

    private static Stream<Coding> purposes(ProvisionComponent rule) {
        return Stream.concat(
                rule.getPurpose().stream(), rule.getProvision().stream().flatMap(ImportedMapper::purposes));
    }
}
