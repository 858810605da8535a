package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;
import uk.onelondon.sharing.rules.Reason;

/**
 * Choices in plain sentences.
 *
 * @param record for the names of entries, if it is here
 */
record ChoiceWords(ChoiceDesk desk, Optional<Reading> record) {

    /** The choice, its heart first, then its limits, then its end. */
    List<Phrase> sentences(Choice choice) {
        List<Phrase> said = new ArrayList<>();
        switch (choice) {
            case Choice.Care care -> {
                said.add(texts().get(care.limits().isEmpty() ? "sharing.words.care-all" : "sharing.words.care-but"));
                care.limits().forEach(limit -> said.add(limit(limit)));
                care.until().ifPresent(day -> said.add(texts().get("sharing.words.until", "day", desk.day(day))));
            }
            case Choice.Use use -> {
                said.add(texts().get("sharing.words." + use.family().key() + (use.allowed() ? "-yes" : "-no")));
                use.until().ifPresent(day -> said.add(texts().get("sharing.words.until-use", "day", desk.day(day))));
            }
        }
        return said;
    }

    /** The same as a list. */
    UnorderedList list(Choice choice) {
        UnorderedList list = new UnorderedList();
        sentences(choice).forEach(sentence -> list.add(new ListItem(new Words(sentence))));
        return list;
    }

    Phrase limit(Limit limit) {
        Phrase said = texts().get("sharing.words.limit." + part(limit), arguments(limit));
        return limit.from()
                .filter(day -> day.isAfter(desk.today()))
                .map(day -> texts().get("sharing.words.from", "day", desk.day(day), "limit", said.text()))
                .orElse(said);
    }

    Phrase kind(PrivateKind kind) {
        return texts().get("sharing.kind." + kind.key());
    }

    Phrase staff(StaffKind kind) {
        return texts().get("sharing.staff." + kind.key());
    }

    /** Why, in the words of the rules. */
    Phrase reason(Reason reason) {
        return texts().has(reason.key())
                ? texts().get(reason.key(), reason.namedArguments())
                : texts().get("sharing.reason-unknown");
    }

    private Object[] arguments(Limit limit) {
        Phrase who = switch (limit.who()) {
            case Who.Everybody() -> Phrase.of("");
            case Who.Staff(StaffKind kind) -> staff(kind);
            case Who.Organisation(OrganisationCode code, String name) -> desk.theirs(name);
        };
        Phrase what = switch (limit.what()) {
            case What.Everything() -> Phrase.of("");
            case What.Kind(PrivateKind kind) -> kind(kind);
            case What.Entry(EntryId id) -> entry(id);
        };
        return new Object[] {"who", who.text(), "what", what.text()};
    }

    private static String part(Limit limit) {
        String what = switch (limit.what()) {
            case What.Everything all -> "everything";
            case What.Kind kind -> "kind";
            case What.Entry entry -> "entry";
        };
        String who = switch (limit.who()) {
            case Who.Everybody all -> "everybody";
            case Who.Staff staff -> "staff";
            case Who.Organisation organisation -> "organisation";
        };
        return what + "-" + who;
    }

    /** What the entry is called; while the record is not here, only that it is one. */
    Phrase entry(EntryId id) {
        return record.flatMap(reading -> reading.snapshot().entry(id).map(reading::name))
                .orElseGet(() -> texts().get("sharing.words.an-entry"));
    }

    private Texts texts() {
        return desk.texts();
    }
}
