package uk.onelondon.sharing.rules.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import uk.onelondon.sharing.rules.ConsentVersion;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.Span;

/** Reads a FHIR R4 Consent; what cannot be read makes it not computable and is named (rule R2). */
public final class ConsentReader {

    /** @param base of the server it came from, so that its relative references mean items there; empty if unknown */
    public SharingConsent read(Consent consent, String base) {
        return new SharingConsent(
                new ConsentVersion(consent.getId(), ""),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                SharingConsent.Family.CARE,
                new SharingConsent.Unreadable("provision", Span.ALWAYS));
    }
}
