package uk.onelondon.record.fhir;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords;
import uk.onelondon.record.words.OwnWords;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;

/** Own words at the hub: one form for each person. */
@Component
class HubWords implements MyWords {

    private static final String FORM = "QuestionnaireResponse";

    private final HubRecord hub;
    private final InstantSource clock;

    HubWords(HubRecord hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @Override
    public WordsRead read(SignedInPerson person) {
        return switch (forms(person)) {
            case Answer.Found<HubRecord.Items>(HubRecord.Items items, var version) -> {
                Optional<QuestionnaireResponse> form = hers(items.items());
                yield form.<WordsRead>map(found -> new WordsRead.Written(WordsMapper.read(found)))
                        .orElseGet(() -> items.complete() ? new WordsRead.Nothing() : new WordsRead.NotReadable(false));
            }
            case Answer.Refused<HubRecord.Items>(boolean signInAgain) -> new WordsRead.NotReadable(signInAgain);
            case Answer.NotFound<HubRecord.Items>(),
                    Answer.ChangedElsewhere<HubRecord.Items>(),
                    Answer.Unreadable<HubRecord.Items>(),
                    Answer.TooBig<HubRecord.Items>() -> new WordsRead.NotReadable(false);
            case Answer.Unavailable<HubRecord.Items> away -> new WordsRead.NotReadable(false);
        };
    }

    @Override
    public Optional<List<OwnWords>> versions(SignedInPerson person, OwnWords now) {
        return hub.versions(person, FORM, now.id())
                        instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                ? Optional.of(items.items().stream()
                        .filter(QuestionnaireResponse.class::isInstance)
                        .map(item -> WordsMapper.read((QuestionnaireResponse) item))
                        .toList())
                : Optional.empty();
    }

    @Override
    public WordsOutcome save(SignedInPerson person, Map<Heading, String> said, Optional<OwnWords> before) {
        Map<Heading, String> kept = OwnWords.cleaned(said);
        Answer<Resource> answer = before.isEmpty() ? create(person, kept) : update(person, kept, before.get());
        return switch (answer) {
            case Answer.Found<Resource>(Resource item, var version)
            when item instanceof QuestionnaireResponse form -> saved(WordsMapper.read(form), kept);
            case Answer.Found<Resource> other -> new WordsOutcome.NotKnown();
            case Answer.ChangedElsewhere<Resource>(), Answer.NotFound<Resource>() -> changed(person, kept);
            case Answer.Refused<Resource>(boolean signInAgain) -> new WordsOutcome.NotAllowed(signInAgain);
            case Answer.Unavailable<Resource> away -> new WordsOutcome.NotKnown();
            case Answer.Unreadable<Resource>(), Answer.TooBig<Resource>() -> new WordsOutcome.NotKnown();
        };
    }

    private Answer<Resource> create(SignedInPerson person, Map<Heading, String> said) {
        Function<String, Resource> form = her -> {
            QuestionnaireResponse made =
                    HubForms.form(HubForms.ABOUT_ME, HubForms.onlyOne(her, "about me"), her, clock.instant());
            WordsMapper.write(made, said);
            return made;
        };
        return hub.create(person, form);
    }

    private Answer<Resource> update(SignedInPerson person, Map<Heading, String> said, OwnWords before) {
        Optional<QuestionnaireResponse> kept =
                forms(person) instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                        ? hers(items.items())
                        : Optional.empty();
        if (kept.isEmpty()) {
            return new Answer.Unavailable<>(Optional.empty());
        }
        QuestionnaireResponse next = HubForms.next(kept.get(), QuestionnaireResponseStatus.AMENDED, clock.instant());
        WordsMapper.write(next, said);
        return hub.update(person, next, before.version());
    }

    /** A create that found words already there gives those. */
    private static WordsOutcome saved(OwnWords now, Map<Heading, String> said) {
        return now.said().equals(said) ? new WordsOutcome.Saved(now) : new WordsOutcome.ChangedElsewhere(now);
    }

    /** The newer version may be the very words, kept by a first try whose answer was lost. */
    private WordsOutcome changed(SignedInPerson person, Map<Heading, String> said) {
        return switch (read(person)) {
            case WordsRead.Written(OwnWords now) -> saved(now, said);
            case WordsRead.Nothing() -> new WordsOutcome.NotKnown();
            case WordsRead.NotReadable(boolean signInAgain) ->
                signInAgain ? new WordsOutcome.NotAllowed(true) : new WordsOutcome.NotKnown();
        };
    }

    private Answer<HubRecord.Items> forms(SignedInPerson person) {
        return hub.items(person, FORM, Map.of());
    }

    /** The one she wrote herself; the oldest, should a foreign hub hold two. */
    private static Optional<QuestionnaireResponse> hers(List<Resource> items) {
        return items.stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .filter(form -> HubForms.ABOUT_ME.equals(form.getQuestionnaire()))
                .filter(form -> form.getStatus() != QuestionnaireResponseStatus.ENTEREDINERROR)
                .filter(form -> String.valueOf(form.getSubject().getReference())
                        .equals(form.getAuthor().getReference()))
                .min(Comparator.comparing(form -> form.getIdElement().getIdPart()));
    }
}
