package uk.onelondon.sharing.rules.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import uk.onelondon.sharing.rules.Code;

/** Codes as FHIR writes them. */
final class Codes {

    static Optional<Code> of(Coding coding) {
        String code = coding.getCode();
        String system = coding.getSystem();
        return code == null || code.isBlank()
                ? Optional.empty()
                : Optional.of(new Code(system == null ? "" : system, code.strip()));
    }

    static Set<Code> of(List<Coding> codings) {
        Set<Code> codes = HashSet.newHashSet(codings.size());
        codings.forEach(coding -> of(coding).ifPresent(codes::add));
        return codes;
    }

    static void add(CodeableConcept concept, Set<Code> codes) {
        for (Coding coding : concept.getCoding()) {
            of(coding).ifPresent(codes::add);
        }
    }

    private Codes() {}
}
