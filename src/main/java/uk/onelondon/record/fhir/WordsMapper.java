package uk.onelondon.record.fhir;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.OwnWords;

/** What a person writes about herself, as a QuestionnaireResponse (FHIR R4, 2.50) and back. */
final class WordsMapper {

    private WordsMapper() {}

    static OwnWords read(QuestionnaireResponse form) {
        Map<Heading, String> said = new EnumMap<>(Heading.class);
        for (QuestionnaireResponseItemComponent item : form.getItem()) {
            Optional<Heading> heading = Heading.parse(String.valueOf(item.getLinkId()));
            heading.ifPresent(known -> text(item.getAnswerFirstRep().getValue()).ifPresent(t -> said.put(known, t)));
        }
        Instant written = form.hasAuthored() ? form.getAuthored().toInstant() : Instant.EPOCH;
        return new OwnWords(
                said, written, form.getIdElement().getIdPart(), form.getMeta().getVersionId());
    }

    static void write(QuestionnaireResponse form, Map<Heading, String> said) {
        said.forEach((heading, text) -> HubForms.answer(form, heading.key(), question(heading), value(heading, text)));
    }

    private static Type value(Heading heading, String text) {
        return heading.asksYesOrNo() ? new BooleanType(text.equals(Heading.YES)) : new StringType(text);
    }

    private static Optional<String> text(@Nullable Type value) {
        return switch (value) {
            case null -> Optional.empty();
            case BooleanType yes -> Optional.of(yes.booleanValue() ? Heading.YES : Heading.NO);
            case PrimitiveType<?> text -> Optional.ofNullable(text.getValueAsString());
            default -> Optional.empty();
        };
    }

    /** For whoever reads the form without knowing it. */
    private static String question(Heading heading) {
        return switch (heading) {
            case MOST_IMPORTANT -> "What is most important to me";
            case PEOPLE -> "People who are important to me";
            case COMMUNICATE -> "How I communicate and how to communicate with me";
            case WELLNESS -> "My wellness";
            case PLEASE_DO -> "Please do and please do not";
            case SUPPORT -> "How and when to support me";
            case ALSO -> "Also worth knowing about me";
            case COMMUNICATION_NEEDS -> "Communication needs";
            case INTERPRETER -> "Interpreter";
            case ADJUSTMENTS -> "Changes that help me to get care";
            case CONTACT -> "How to contact me safely";
            case MESSAGES_SAFE -> "Text messages are safe";
            case VOICEMAIL_SAFE -> "Voicemail is safe";
            case SAFE_TIME -> "A safe time to contact me";
        };
    }
}
