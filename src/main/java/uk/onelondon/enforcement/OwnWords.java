package uk.onelondon.enforcement;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * What a person writes about herself, and her notes beside entries she does not agree with, as a QuestionnaireResponse:
 * subject and author are she. She changes it and takes it back; nobody else's answers are hers to change.
 */
final class OwnWords implements WriteRule {

    private static final Set<String> FORMS = Set.of(
            "https://one-london.example/Questionnaire/about-me",
            "https://one-london.example/Questionnaire/disagreement");

    private static final Pattern LINK = Pattern.compile("[a-z][a-z-]{0,60}");
    private static final int MOST_ANSWERS = 60;

    @Override
    public boolean isNew(Sent sent) {
        return sent.item() instanceof QuestionnaireResponse words
                && words.getStatus() == QuestionnaireResponseStatus.COMPLETED
                && isPlain(sent, words);
    }

    @Override
    public boolean isShaped(Sent sent) {
        return sent.item() instanceof QuestionnaireResponse words
                && (words.getStatus() == QuestionnaireResponseStatus.AMENDED
                        || words.getStatus() == QuestionnaireResponseStatus.ENTEREDINERROR)
                && isPlain(sent, words);
    }

    @Override
    public boolean follows(Sent sent, Resource now) {
        return now instanceof QuestionnaireResponse before
                && sent.item() instanceof QuestionnaireResponse after
                && sent.herself(before.getAuthor()).isPresent()
                && String.valueOf(before.getQuestionnaire()).equals(after.getQuestionnaire())
                && before.getIdentifier().equalsDeep(after.getIdentifier());
    }

    private static boolean isPlain(Sent sent, QuestionnaireResponse words) {
        Optional<Identifier> identifier = Sent.uuid(words.getIdentifier());
        Optional<Reference> subject = sent.herself(words.getSubject());
        Optional<Reference> author = sent.herself(words.getAuthor());
        if (identifier.isEmpty()
                || subject.isEmpty()
                || author.isEmpty()
                || !FORMS.contains(String.valueOf(words.getQuestionnaire()))
                || !sent.isNow(words.getAuthored())
                || words.getItem().size() > MOST_ANSWERS) {
            return false;
        }
        QuestionnaireResponse plain = new QuestionnaireResponse();
        plain.setLanguage(Sent.language(words.getLanguage()));
        plain.setIdentifier(identifier.get());
        plain.setQuestionnaire(words.getQuestionnaire());
        plain.setStatus(words.getStatus());
        plain.setSubject(subject.get());
        plain.setAuthor(author.get());
        plain.setAuthoredElement(new DateTimeType(words.getAuthoredElement().getValueAsString()));
        for (QuestionnaireResponseItemComponent item : words.getItem()) {
            Optional<Type> answer = item.getAnswer().size() == 1
                    ? plain(item.getAnswerFirstRep().getValue())
                    : Optional.empty();
            if (answer.isEmpty()
                    || !LINK.matcher(String.valueOf(item.getLinkId())).matches()) {
                return false;
            }
            QuestionnaireResponseItemComponent copy = plain.addItem();
            copy.setLinkId(item.getLinkId()).setText(Sent.line(item.getText()));
            copy.addAnswer().setValue(answer.get());
        }
        return sent.isExactly(plain);
    }

    private static Optional<Type> plain(Type value) {
        return switch (value) {
            case UriType uri
            when uri.getClass() == UriType.class ->
                Optional.ofNullable(Sent.line(uri.getValue())).map(UriType::new);
            case BooleanType yes -> Optional.of(new BooleanType(yes.booleanValue()));
            case StringType text
            when text.getClass() == StringType.class && Sent.isText(text.getValue()) ->
                Optional.of(new StringType(text.getValue()));
            case null, default -> Optional.empty();
        };
    }
}
