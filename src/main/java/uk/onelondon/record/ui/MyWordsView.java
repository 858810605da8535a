package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.Expander;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords.WordsOutcome;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;

/** What a person wants everybody to know who cares for her, in her own words; with every earlier version. */
@Route("record/my-words")
@PermitAll
class MyWordsView extends OwnPage {

    MyWordsView(OwnDesk desk) {
        super(desk, "record.words");
    }

    @Override
    String address() {
        return RecordNavigation.MY_WORDS;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<WordsRead> read =
                desk().within(OwnDesk.PAGE, () -> desk().words().read(person));
        switch (read.orElseGet(() -> new WordsRead.NotReadable(false))) {
            case WordsRead.Written(OwnWords words) -> show(words);
            case WordsRead.Nothing() -> {
                step("title");
                text("lead");
                text("who-sees");
                add(new InsetText(say("nothing")));
                add(actions(action("write", ButtonKind.PRIMARY, () -> edit(Map.of(), Optional.empty()))));
            }
            case WordsRead.NotReadable(boolean signInAgain) -> {
                step("title");
                add(new WarningCallout(
                        "not-readable",
                        say("not-readable"),
                        say(signInAgain ? "refused-sign-in" : "not-readable-text")));
            }
        }
    }

    private void show(OwnWords words) {
        step("title");
        text("lead");
        text("who-sees");
        if (words.isEmpty()) {
            add(new InsetText(say("nothing")));
        } else {
            add(new Paragraph(say("by-me", "day", desk().moment(words.writtenAt()))));
            WordsList.of(texts(), words, HeadingLevel.H2, "").forEach(this::add);
        }
        add(actions(
                action("change", ButtonKind.PRIMARY, () -> edit(words.said(), Optional.of(words))),
                action("earlier", ButtonKind.SECONDARY, () -> earlier(words))));
    }

    private void edit(Map<Heading, String> said, Optional<OwnWords> before) {
        step("edit");
        text("edit-lead");
        add(new InsetText(say("not-kept")));
        WordsForm form = new WordsForm(texts(), said, before);
        add(form, actions(action("save", ButtonKind.PRIMARY, () -> save(form))));
    }

    private void save(WordsForm form) {
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            wrong(errors);
            return;
        }
        Optional<SignedInPerson> person = desk().person();
        if (person.isEmpty()) {
            refused(true);
            return;
        }
        switch (desk().words().save(person.get(), form.said(), form.before())) {
            case WordsOutcome.Saved(OwnWords words) -> {
                show(words);
                InsetText done = new InsetText(say("saved", "day", desk().moment(words.writtenAt())));
                done.getElement().setAttribute("role", "status");
                addComponentAtIndex(1, done);
            }
            case WordsOutcome.ChangedElsewhere(OwnWords now) -> {
                form.beside(now);
                notDone("changed", "record.words.changed", "record.words.changed-text");
            }
            case WordsOutcome.NotAllowed(boolean signInAgain) -> refused(signInAgain);
            case WordsOutcome.NotKnown() ->
                notDone("not-known", "record.words.not-known", "record.words.not-known-text");
        }
    }

    /** Every version; one that is brought back is shown in the form first, and kept when she saves it. */
    private void earlier(OwnWords now) {
        step("earlier-title");
        Optional<List<OwnWords>> versions = desk().person()
                .flatMap(person ->
                        desk().within(OwnDesk.PAGE, () -> desk().words().versions(person, now)))
                .flatMap(known -> known);
        if (versions.isEmpty()) {
            add(new InsetText(say("earlier-not-readable")));
        }
        for (OwnWords version : versions.orElse(List.of())) {
            boolean current = version.version().equals(now.version());
            Expander part = new Expander(
                    say(current ? "version-now" : "version", "day", desk().moment(version.writtenAt())),
                    WordsList.of(texts(), version, HeadingLevel.H2, "v" + version.version() + "-")
                            .toArray(Component[]::new));
            add(part);
            if (!current) {
                add(actions(action("bring-back", ButtonKind.SECONDARY, () -> edit(version.said(), Optional.of(now)))
                        .named(say("bring-back-named", "day", desk().moment(version.writtenAt())))));
            }
        }
        add(actions(action("back", ButtonKind.SECONDARY, () -> show(now))));
    }
}
