package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Told;

/** FHIR codings and the reasons why there is none. An unknown code is shown as it was said. */
final class Concepts {

    static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";
    private static final String ABSENT_CODES = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";
    private static final Concept YES = new Concept("Yes", List.of(new Code(YES_NO, "Y", "Yes")));
    private static final Concept NO = new Concept("No", List.of(new Code(YES_NO, "N", "No")));
    private static final int MOST_CODES = 10;

    private Concepts() {}

    static Told told(@Nullable CodeableConcept concept) {
        if (concept == null) {
            return new Told.Missing();
        }
        Optional<Concept> said = of(concept);
        if (said.isPresent() && !saysAbsent(concept)) {
            return new Told.Given(said.get());
        }
        return absence(concept);
    }

    static Optional<Concept> of(@Nullable CodeableConcept concept) {
        if (concept == null) {
            return Optional.empty();
        }
        List<Code> codes = concept.getCoding().stream()
                .limit(MOST_CODES)
                .map(Concepts::code)
                .toList();
        Optional<String> words = Tame.label(concept.getText())
                .or(() -> codes.stream()
                        .flatMap(code -> Stream.of(code.display()))
                        .filter(display -> !display.isEmpty())
                        .findFirst())
                .or(() -> codes.stream()
                        .map(Code::code)
                        .filter(code -> !code.isEmpty())
                        .findFirst());
        return words.map(said -> new Concept(said, codes, Translated.all(concept)));
    }

    static Optional<Concept> of(@Nullable Coding coding) {
        return coding == null || coding.isEmpty() ? Optional.empty() : of(new CodeableConcept(coding));
    }

    static List<Concept> all(List<CodeableConcept> concepts) {
        return concepts.stream().map(Concepts::of).flatMap(Optional::stream).toList();
    }

    /** The words of a concept, or nothing. */
    static Optional<String> words(@Nullable CodeableConcept concept) {
        return of(concept).map(Concept::said);
    }

    /** A FHIR boolean as the Yes/No table of HL7 v2 codes it, so that it has words in every language. */
    static Concept yesNo(boolean yes) {
        return yes ? YES : NO;
    }

    static boolean has(@Nullable CodeableConcept concept, String code) {
        return concept != null && concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }

    /** What a data-absent-reason or null flavour means to a reader. */
    static Told absent(@Nullable CodeableConcept reason) {
        if (reason == null || reason.isEmpty()) {
            return new Told.Missing();
        }
        return reason.getCoding().stream()
                .map(coding -> absent(coding.getCode()))
                .findFirst()
                .orElseGet(Told.NotKnown::new);
    }

    /** The absence an element itself declares by extension. */
    static Told absence(Element element) {
        Extension extension = element.getExtensionByUrl(ABSENT);
        if (extension != null && extension.getValue() instanceof PrimitiveType<?> reason) {
            return absent(reason.getValueAsString());
        }
        if (element instanceof CodeableConcept concept && saysAbsent(concept)) {
            return absent(concept);
        }
        return new Told.Missing();
    }

    private static boolean saysAbsent(CodeableConcept concept) {
        return concept.hasCoding()
                && concept.getCoding().stream()
                        .allMatch(coding ->
                                NULL_FLAVOR.equals(coding.getSystem()) || ABSENT_CODES.equals(coding.getSystem()));
    }

    private static Told absent(@Nullable String code) {
        return switch (code) {
            case "masked", "MSK", "not-permitted" -> new Told.Withheld();
            case null -> new Told.Missing();
            default -> new Told.NotKnown();
        };
    }

    private static Code code(Coding coding) {
        return new Code(
                Tame.label(coding.getSystem()).orElse(""),
                Tame.label(coding.getCode()).orElse(""),
                Tame.label(coding.getDisplay()).orElse(""));
    }
}
