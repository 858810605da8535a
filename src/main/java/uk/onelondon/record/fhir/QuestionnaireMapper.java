package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.sharedrecord.SourceId;

/** QuestionnaireResponse (FHIR R4, 2.50): questions with their answers, in the order in which they were asked. */
final class QuestionnaireMapper {

    private static final int DEEPEST = 8;
    private static final int MOST = 300;

    private QuestionnaireMapper() {}

    static GeneralEntry map(SourceId source, QuestionnaireResponse response) {
        Draft draft = new Draft(source, response, Happening.QUESTIONS_ANSWERED)
                .when(Whens.of(response.getAuthoredElement()))
                .status(Statuses.of(response.getStatusElement().getValueAsString()))
                .recorder(response.getAuthor(), response.getSource())
                .pointer(Label.PART_OF, response.getEncounter());
        String title = response.getQuestionnaireElement().getExtension().stream()
                .filter(extension -> extension.getUrl().endsWith("display"))
                .map(extension -> extension.getValue() instanceof PrimitiveType<?> text ? text.getValueAsString() : "")
                .findFirst()
                .orElse("");
        draft.what(CareMapper.title(title));
        List<Detail> answers = new ArrayList<>();
        response.getItem().forEach(item -> collect(item, answers, 0));
        return new GeneralEntry(draft.facts(), answers, List.of());
    }

    private static void collect(QuestionnaireResponseItemComponent item, List<Detail> answers, int depth) {
        if (depth > DEEPEST || answers.size() >= MOST) {
            return;
        }
        String question = Tame.words(item.getText())
                .or(() -> Tame.label(item.getLinkId()))
                .orElse("");
        String given = item.getAnswer().stream()
                .map(answer -> answer(answer.getValue()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            answers.add(new Detail(Label.QUESTION, new Detail.Pair(question, given)));
        }
        item.getItem().forEach(inner -> collect(inner, answers, depth + 1));
        item.getAnswer().forEach(answer -> answer.getItem().forEach(inner -> collect(inner, answers, depth + 1)));
    }

    private static Optional<String> answer(@Nullable Type value) {
        return switch (value) {
            case null -> Optional.empty();
            case BooleanType yesNo -> Optional.of(yesNo.booleanValue() ? "Yes" : "No");
            case Coding coding -> Concepts.of(coding).map(Concept::said);
            case Quantity quantity -> Results.written(quantity);
            case Reference reference -> Tame.label(reference.getDisplay());
            case Attachment attachment -> Tame.label(attachment.getTitle());
            case PrimitiveType<?> primitive -> Tame.words(primitive.getValueAsString());
            default -> Optional.empty();
        };
    }
}
