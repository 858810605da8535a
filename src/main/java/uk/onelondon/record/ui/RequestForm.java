package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.TextArea;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.corrections.RequestDraft;
import uk.onelondon.record.words.TypedText;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;

/** The questions of a request: what it says, what it should say, and how she knows. Keeps what is typed. */
final class RequestForm extends Div {

    /** What a request is about. */
    record About(EntryId entry, String title, Named organisation) {}

    private static final String PLACE = "place";
    private static final String SAYS_NOW = "says-now";
    private static final String SHOULD_SAY = "should-say";
    private static final String EVIDENCE = "evidence";

    private final transient Texts texts;
    private final transient Optional<About> about;
    private final transient List<RecordSource> places;
    private final UUID key = UUID.randomUUID();
    private final ChoiceList place;
    private final TextArea saysNow;
    private final TextArea shouldSay;
    private final TextArea evidence;

    /** @param about empty if something is missing; then she says where */
    RequestForm(Texts texts, Optional<About> about, List<RecordSource> places) {
        this.texts = texts;
        this.about = about;
        this.places = places;
        String kind = about.isPresent() ? "wrong" : "missing";
        place = new ChoiceList(
                PLACE,
                texts.get("record.corrections.form.place"),
                Optional.of(texts.get("record.corrections.form.place-hint")),
                ChoiceList.Kind.ONE);
        places.forEach(source -> place.choice(source.id().value(), name(source)));
        saysNow = area(SAYS_NOW, "says-now", "says-now-hint");
        shouldSay = area(SHOULD_SAY, kind + "-should-say", kind + "-should-say-hint");
        evidence = area(EVIDENCE, "evidence", "evidence-hint");
        if (about.isPresent()) {
            saysNow.value(about.get().title());
            add(saysNow);
        } else {
            add(place);
        }
        add(shouldSay, evidence);
    }

    private TextArea area(String id, String label, String hint) {
        return new TextArea(
                id,
                texts.get("record.corrections.form." + label),
                Optional.of(texts.get("record.corrections.form." + hint)));
    }

    /** What is wrong with what is typed; says so at the fields too. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        Optional<Phrase> nowhere = about.isEmpty() && place.chosen().isEmpty()
                ? Optional.of(texts.get("record.corrections.form.place-missing"))
                : Optional.empty();
        place.error(nowhere);
        nowhere.ifPresent(message -> errors.add(new FieldError(PLACE + "-1", message)));
        if (about.isPresent()) {
            check(saysNow, SAYS_NOW, false, errors);
        }
        check(shouldSay, SHOULD_SAY, true, errors);
        check(evidence, EVIDENCE, false, errors);
        return errors;
    }

    private void check(TextArea field, String id, boolean needed, List<FieldError> errors) {
        Optional<Phrase> message = TypedFields.wrong(texts, field.value())
                .or(() -> needed && TypedText.cleaned(field.value()).isEmpty()
                        ? Optional.of(texts.get(
                                about.isPresent()
                                        ? "record.corrections.form.should-say-missing"
                                        : "record.corrections.form.missing-missing"))
                        : Optional.empty());
        field.error(message);
        message.ifPresent(words -> errors.add(new FieldError(id, words)));
    }

    /** What would be sent; the same key each time, so that it is sent once. */
    RequestDraft draft() {
        SourceId source = about.map(told -> told.entry().source())
                .orElseGet(() -> new SourceId(place.chosen().stream()
                        .findFirst()
                        .orElse(places.getFirst().id().value())));
        return new RequestDraft(
                key,
                about.map(About::entry),
                about.map(About::title).orElse(""),
                about.map(About::organisation).orElseGet(Named::nobody),
                source,
                about.isPresent() ? TypedText.cleaned(saysNow.value()) : "",
                TypedText.cleaned(shouldSay.value()),
                TypedText.cleaned(evidence.value()));
    }

    private static Phrase name(RecordSource source) {
        return Phrase.of(source.name());
    }
}
