package uk.onelondon.sharing.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.OtherEyes.EyesRead;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.choices.Vital;
import uk.onelondon.sharing.rules.Decision;

/**
 * Works out what to tell and ask before a choice is saved: what A&amp;E would miss, what contradicts it, and one question
 * whose right answer the rules give.
 */
@Component
class Advisor {

    private static final Viewpoint AE = Viewpoint.of(StaffKind.AE_DOCTOR);
    private static final int MOST_NAMES = 5;

    private final ChoiceDesk desk;
    private final OtherEyes eyes;

    Advisor(ChoiceDesk desk, OtherEyes eyes) {
        this.desk = desk;
        this.eyes = eyes;
    }

    Advice advise(
            SignedInPerson person, Draft draft, ChoicesRead.Known known, ChoiceWords words, Optional<Reading> reading) {
        List<Phrase> warnings = new ArrayList<>();
        if (draft.choice() instanceof Choice.Care care && !care.limits().isEmpty()) {
            reading.ifPresent(record -> missed(person, care, record, warnings));
        }
        for (ImportedChoice other : known.imported()) {
            contradiction(draft, other).ifPresent(warnings::add);
        }
        return new Advice(desk.texts(), warnings, askBack(person, draft.choice(), words));
    }

    /** What A&amp;E doctors would not see, kind by kind, with the first names. */
    private void missed(SignedInPerson person, Choice.Care care, Reading record, List<Phrase> warnings) {
        Set<String> types = record.snapshot().newestFirst().stream()
                .filter(entry -> Vital.of(entry).isPresent())
                .map(entry -> entry.id().type())
                .collect(Collectors.toSet());
        if (types.isEmpty()) {
            return;
        }
        switch (eyes.through(person, AE, types, Optional.of(care))) {
            case EyesRead.NotReadable() -> warnings.add(desk.texts().get("sharing.advice.not-known"));
            case EyesRead.Seen seen -> {
                Map<Vital, List<RecordEntry>> hidden = new EnumMap<>(Vital.class);
                record.snapshot().newestFirst().stream()
                        .filter(entry -> seen.hidden().containsKey(entry.id()))
                        .forEach(entry -> Vital.of(entry)
                                .ifPresent(vital -> hidden.computeIfAbsent(vital, first -> new ArrayList<>())
                                        .add(entry)));
                hidden.forEach((vital, entries) -> warnings.add(missed(vital, entries, record)));
                if (!seen.complete()) {
                    warnings.add(desk.texts().get("sharing.advice.not-all"));
                }
            }
        }
    }

    private Phrase missed(Vital vital, List<RecordEntry> entries, Reading record) {
        List<Phrase> names =
                entries.stream().map(record::name).distinct().limit(MOST_NAMES).toList();
        return desk.texts()
                .get(
                        "sharing.advice.missed-" + vital.key(),
                        "count",
                        entries.size(),
                        "names",
                        desk.texts().list(names).text());
    }

    /** Refusals win over permissions, whoever made them (rule R8). */
    private Optional<Phrase> contradiction(Draft draft, ImportedChoice other) {
        if (other.inPlaceOf().filter(draft.choice().family()::equals).isPresent()) {
            return Optional.of(desk.texts().get("sharing.advice.replaces"));
        }
        return other.families().contains(draft.choice().family())
                ? Optional.of(desk.texts()
                        .get(
                                "sharing.advice.imported-" + TextKey.of(other.effect()),
                                "keeper",
                                other.keeper().isEmpty()
                                        ? desk.texts()
                                                .get("sharing.imported.by-nobody")
                                                .text()
                                        : other.keeper()))
                : Optional.empty();
    }

    /** About the first limit that speaks of a kind or of staff; a choice without one is plain enough. */
    private Optional<Advice.AskBack> askBack(SignedInPerson person, Choice choice, ChoiceWords words) {
        if (!(choice instanceof Choice.Care care)) {
            return Optional.empty();
        }
        for (Limit limit : care.limits()) {
            Optional<PrivateKind> kind =
                    limit.what() instanceof What.Kind(PrivateKind named) ? Optional.of(named) : Optional.empty();
            Viewpoint who = limit.who() instanceof Who.Staff(StaffKind staff) ? Viewpoint.of(staff) : AE;
            boolean asks = kind.isPresent() || limit.who() instanceof Who.Staff;
            if (asks && !(limit.what() instanceof What.Entry)) {
                Optional<Decision> decision = eyes.about(person, who, kind, care);
                String staff = words.staff(who.as()).text();
                Phrase question = kind.map(named -> desk.texts()
                                .get(
                                        "sharing.advice.ask-kind",
                                        "who",
                                        staff,
                                        "kind",
                                        words.kind(named).text()))
                        .orElseGet(() -> desk.texts().get("sharing.advice.ask-all", "who", staff));
                return decision.map(told -> new Advice.AskBack(question, told.permitted()));
            }
        }
        return Optional.empty();
    }
}
