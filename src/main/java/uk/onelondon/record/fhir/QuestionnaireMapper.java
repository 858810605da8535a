package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final int MOST_ANSWERS = 50;

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
        List<Concept> given = item.getAnswer().stream()
                .map(answer -> answer(answer.getValue()))
                .flatMap(Optional::stream)
                .limit(MOST_ANSWERS)
                .toList();
        if (!given.isEmpty()) {
            answers.add(new Detail(Label.QUESTION, new Detail.Pair(question, given)));
        }
        item.getItem().forEach(inner -> collect(inner, answers, depth + 1));
        item.getAnswer().forEach(answer -> answer.getItem().forEach(inner -> collect(inner, answers, depth + 1)));
    }

    private static Optional<Concept> answer(@Nullable Type value) {
        return switch (value) {
            case null -> Optional.empty();
            case BooleanType yesNo when yesNo.getValue() != null -> Optional.of(Concepts.yesNo(yesNo.booleanValue()));
            case Coding coding -> Concepts.of(coding);
            case Quantity quantity -> Results.written(quantity).map(Concept::of);
            case Reference reference -> Tame.label(reference.getDisplay()).map(Concept::of);
            case Attachment attachment -> Tame.label(attachment.getTitle()).map(Concept::of);
            case PrimitiveType<?> primitive ->
                Tame.words(primitive.getValueAsString())
                        .map(words -> Concept.of(words).with(Translated.of(primitive)));
            default -> Optional.empty();
        };
    }
}
