package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.ReceiptDraft;
import uk.onelondon.sharing.choices.SharingOutcome;

/**
 * The last look before a choice is kept: what is now, what will be, what follows from it. It warns and asks back, and
 * never stops her. What it showed goes into the receipt.
 */
@Route("sharing/check")
@PermitAll
class CheckView extends ChoicePage {

    /** Version of these screens, for the receipt; raised when their words change. */
    private static final String SCREENS = "1";

    private final transient RecordReadings readings;
    private final transient Advisor advisor;

    CheckView(ChoiceDesk desk, RecordReadings readings, Advisor advisor) {
        super(desk, "sharing.check");
        this.readings = readings;
        this.advisor = advisor;
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.CHECK;
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<Draft> draft = draft(query);
        if (draft.isEmpty()) {
            text("nothing");
            return;
        }
        Optional<ChoicesRead.Known> known = known(person);
        known.ifPresent(now -> {
            if (now.held(draft.get().choice().family()).equals(draft.get().before())) {
                review(person, draft.get(), now);
            } else {
                merge(draft.get(), now);
            }
        });
    }

    private void review(SignedInPerson person, Draft draft, ChoicesRead.Known known) {
        Optional<Reading> reading = readings.firstView();
        ChoiceWords words = new ChoiceWords(desk(), reading);
        Section now = new Section("now", say("now"));
        Optional<KeptChoice> kept = known.of(draft.choice().family()).filter(choice -> !desk().isOver(choice.choice()));
        if (kept.isPresent()) {
            now.add(words.list(kept.get().choice()));
        } else {
            now.add(new InsetText(
                    texts().get("sharing.family." + draft.choice().family().key() + ".usual")));
        }
        Section then = new Section("then", say("then"), words.list(draft.choice()));
        add(now, then);
        Advice advice = advisor.advise(person, draft, known, words, reading);
        advice.told().ifPresent(this::add);
        advice.question().ifPresent(this::add);
        add(link(say("preview"), SharingNavigation.with(SharingNavigation.PREVIEW, draft)));
        UUID key = UUID.randomUUID();
        List<String> said =
                words.sentences(draft.choice()).stream().map(Phrase::text).toList();
        add(new InsetText(say("emergency")));
        add(actions(
                action("save", ButtonKind.PRIMARY, () -> save(draft, said, advice, key)),
                new LinkButton(
                        say("change"),
                        SharingNavigation.with(
                                SharingNavigation.family(draft.choice().family()), draft),
                        ButtonKind.SECONDARY)));
    }

    private void save(Draft draft, List<String> said, Advice advice, UUID key) {
        Optional<SignedInPerson> person = desk().saver();
        if (person.isEmpty()) {
            signInAgain();
            return;
        }
        ReceiptDraft read =
                new ReceiptDraft(key, texts().language().tag(), SCREENS, said, advice.sentences(), advice.asked());
        switch (desk().choices().save(person.get(), draft.choice(), draft.before(), read)) {
            case SharingOutcome.Saved(KeptChoice kept) ->
                go(SharingNavigation.receipt(kept.choice().family(), kept.version()) + "?saved");
            case SharingOutcome.ChangedElsewhere(ChoicesRead.Known now) -> merge(draft, now);
            case SharingOutcome.ChangedElsewhere other -> notKnown();
            case SharingOutcome.NotAllowed(boolean again) -> {
                if (again) {
                    signInAgain();
                } else {
                    notDone("not-allowed", say("not-allowed"), say("not-allowed-text"));
                }
            }
            case SharingOutcome.NotKnown() -> notKnown();
        }
    }

    private void notKnown() {
        notDone("not-known", say("not-known"), say("not-known-text"));
    }

    private void signInAgain() {
        getChildren().filter(LinkButton.class::isInstance).toList().forEach(this::remove);
        notDone("again", say("again"), say("again-text"));
        addComponentAtIndex(
                1,
                new LinkButton(
                                texts().get("sharing.fresh.start"),
                                SignInAddresses.AGAIN + "?return=" + encoded(address()),
                                ButtonKind.SECONDARY)
                        .wholePage());
    }

    /** Her choice was changed in another window, or on another device; nothing was written here. */
    private void merge(Draft draft, ChoicesRead.Known known) {
        add(new Merge(this, draft, known, new ChoiceWords(desk(), readings.firstView())));
    }

    /** Sentences as a list. */
    static UnorderedList list(List<Phrase> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(new Words(sentence))));
        return list;
    }
}
