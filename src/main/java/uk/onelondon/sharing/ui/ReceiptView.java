package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Section;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;

/** The receipt of one version of a choice, in the words she read when she made it; made to be printed. */
@Route("sharing/:family/receipt/:version")
@PermitAll
class ReceiptView extends ChoicePage {

    ReceiptView(ChoiceDesk desk) {
        super(desk, "sharing.receipt");
    }

    @Override
    String place(RouteParameters path) {
        return HistoryView.family(path)
                .map(family -> SharingNavigation.receipt(
                        family, path.get("version").orElse("").replaceAll("[^A-Za-z0-9.-]", "")))
                .orElse(SharingNavigation.SHARING);
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<Family> family = HistoryView.family(path);
        Optional<ChoicesRead.Known> known = family.flatMap(asked -> known(person));
        if (family.isEmpty() || known.isEmpty()) {
            return;
        }
        String version = path.get("version").orElse("");
        Optional<KeptChoice> kept = known.get()
                .of(family.get())
                .filter(now -> now.version().equals(version))
                .or(() -> earlier(person, known.get(), family.get(), version));
        Optional<Receipt> receipt = kept.flatMap(made ->
                desk().within(() -> desk().choices().receipt(person, made)).flatMap(told -> told));
        if (kept.isPresent() && query.getParameters().containsKey("saved")) {
            InsetText done =
                    new InsetText(say("saved", "day", desk().moment(kept.get().madeAt())));
            done.getElement().setAttribute("role", "status");
            add(done);
        }
        if (receipt.isPresent()) {
            show(kept.get(), receipt.get(), family.get());
        } else {
            add(new InsetText(say("not-here")));
        }
        add(link(say("history"), SharingNavigation.history(family.get())));
    }

    private Optional<KeptChoice> earlier(
            SignedInPerson person, ChoicesRead.Known known, Family family, String version) {
        return known.held(family)
                .flatMap(held -> desk().within(() -> desk().choices().versions(person, held.id())))
                .flatMap(told -> told)
                .flatMap(versions -> versions.stream()
                        .filter(made -> made.version().equals(version))
                        .findFirst());
    }

    private void show(KeptChoice kept, Receipt receipt, Family family) {
        if (!receipt.unaltered()) {
            add(new WarningCallout("altered", say("altered"), say("altered-text")));
        }
        Section chosen = new Section("chosen", say("chosen"), CheckView.list(words(receipt, receipt.said())));
        add(chosen);
        if (!receipt.told().isEmpty()) {
            add(new Section("told", say("told"), CheckView.list(words(receipt, receipt.told()))));
        }
        SummaryList list = new SummaryList();
        list.row(say("who"), say("who-you"));
        list.row(say("for"), texts().get("sharing.family." + family.key()));
        list.row(say("from"), desk().moment(receipt.at()));
        list.row(say("until"), kept.choice().until().map(desk()::day).orElseGet(() -> texts().get("sharing.end.open")));
        list.row(say("emergency"), texts().get("sharing.check.emergency"));
        receipt.asked().ifPresent(asked -> list.row(say("asked"), asked(receipt, asked)));
        list.row(say("undo"), say("undo-text"));
        list.row(say("language"), Phrase.of(receipt.language()));
        list.row(say("screens"), Phrase.of(receipt.screens()));
        list.row(say("kept-as"), Phrase.of(kept.id() + " / " + kept.version()));
        list.row(say("hash"), Phrase.of(receipt.hash()));
        add(new Section("facts", say("facts"), list));
        add(new InsetText(say("print")));
    }

    private Phrase asked(Receipt receipt, ReceiptDraft.Asked asked) {
        String answer = asked.answer()
                .map(yes -> yes ? "sharing.advice.yes" : "sharing.advice.no")
                .orElse("sharing.receipt.no-answer");
        return say(
                "asked-text",
                "question",
                word(receipt, asked.question()).text(),
                "answer",
                texts().get(answer).text(),
                "right",
                texts().get(asked.right() ? "sharing.advice.yes" : "sharing.advice.no")
                        .text());
    }

    private List<Phrase> words(Receipt receipt, List<String> sentences) {
        return sentences.stream().map(sentence -> word(receipt, sentence)).toList();
    }

    /** In the language in which she read it then. */
    private Phrase word(Receipt receipt, String sentence) {
        return receipt.language().equals(texts().language().tag())
                ? Phrase.of(sentence)
                : Phrase.in(Locale.forLanguageTag(receipt.language()), sentence);
    }
}
