package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.care.HeldDetails;
import uk.onelondon.record.care.WallPlan;
import uk.onelondon.record.care.WallPlan.Decision;
import uk.onelondon.record.care.WallPlan.Question;
import uk.onelondon.record.joining.JoinedEntry;

/** The sheet for the wall: what a stranger in a hurry needs first stands first. */
final class WallSheet {

    private final Div into;
    private final Reading reading;
    private final WallPlan plan;
    private final EntryWords words;
    private final Texts texts;
    private final PlanCards plans;

    WallSheet(Div into, Reading reading, WallPlan plan) {
        this.into = into;
        this.reading = reading;
        this.plan = plan;
        this.words = reading.words();
        this.texts = reading.texts();
        this.plans = new PlanCards(reading);
    }

    void draw(Optional<SignedInPerson> person) {
        person.ifPresent(this::who);
        warnings();
        question(Question.RESUSCITATION);
        plan.plans().forEach(this::emergency);
        calls();
        matters();
        question(Question.PLACE_OF_CARE);
        question(Question.PLACE_OF_DEATH);
        good();
        into.add(new Paragraph(texts.get("record.care.wall.printed", "day", reading.today())));
    }

    private void who(SignedInPerson person) {
        SummaryList list = new SummaryList();
        list.row(label(Label.BORN), texts.date(person.born()));
        person.nhsNumber()
                .map(NhsNumber::spaced)
                .ifPresent(number -> list.row(texts.get("record.care.wall.nhs-number"), Phrase.of(number)));
        for (HeldDetails.Row row : HeldDetails.of(reading.snapshot()).rows()) {
            if (row.label() == Label.ADDRESS || row.label() == Label.CONTACT || row.label() == Label.INTERPRETER) {
                row.values().forEach(value -> DetailRows.add(list, value.detail(), reading));
            }
        }
        Section section = new Section("who", words.free(person.name().full()), HeadingLevel.H2, list);
        section.addClassName("ol-wall__who");
        into.add(section);
    }

    private void warnings() {
        if (plan.plans().size() > 1) {
            into.add(new WarningCallout(
                    "several",
                    texts.get(
                            "record.care.wall.several.title",
                            "count",
                            plan.plans().size()),
                    texts.get("record.care.wall.several.text")));
        }
        for (Question question : Question.values()) {
            if (plan.disagrees(question)) {
                into.add(new WarningCallout(
                        "disagree-" + question.key(),
                        texts.get("record.care.wall.disagree.title"),
                        texts.get(
                                "record.care.wall.disagree.text",
                                "question",
                                texts.get("record.care.wall." + question.key()).text())));
            }
        }
    }

    /** All answers with who says so; that there is none is said of resuscitation only, where silence could be misread. */
    private void question(Question question) {
        List<Decision> answers = plan.answers(question);
        if (answers.isEmpty()
                && (question != Question.RESUSCITATION || plan.decisions().isEmpty())) {
            return;
        }
        Section section = new Section(question.key(), texts.get("record.care.wall." + question.key()));
        section.addClassName("ol-wall__decision");
        if (answers.isEmpty()) {
            section.add(new Paragraph(texts.get(
                    complete() ? "record.care.wall.resuscitation-none" : "record.care.wall.resuscitation-none-yet")));
        }
        for (Decision answer : answers) {
            Paragraph line = new Paragraph(words.term(answer.answer()));
            line.addClassName("ol-wall__answer");
            section.add(line, origin(answer.entry()));
            plans.notes(answer.entry().facts().details()).forEach(section::add);
        }
        into.add(section);
    }

    /** What one plan says will be done, who made it, and when it is looked at again. */
    private void emergency(GeneralEntry one) {
        Section section = new Section(DomIds.of(one.id()), words.name(one));
        section.addClassName("ol-wall__steps");
        plans.notes(one.facts().details()).forEach(section::add);
        plans.steps(one).ifPresent(section::add);
        plans.notes(one.parts()).forEach(section::add);
        section.add(origin(one));
        List<Phrase> reviews = plans.reviews(one);
        if (reviews.isEmpty()) {
            section.add(new Paragraph(texts.get("record.care.wall.review-none")));
        }
        reviews.forEach(review -> section.add(new Paragraph(review)));
        into.add(section);
    }

    private void calls() {
        Section section = new Section("call", texts.get("record.care.wall.call"));
        section.addClassName("ol-wall__call");
        SummaryList list = new SummaryList();
        plan.calls().forEach(call -> new ContactRow(reading, call.contact()).addTo(list, Optional.empty()));
        if (plan.calls().isEmpty()) {
            section.add(new Paragraph(texts.get("record.care.wall.call-none")));
        } else {
            section.add(list);
        }
        section.add(new Paragraph(texts.get("record.home.call-999")));
        into.add(section);
    }

    private void matters() {
        UnorderedList list = new UnorderedList();
        plan.goals().forEach(goal -> list.add(new ListItem(new Words(words.name(goal)))));
        if (!plan.goals().isEmpty()) {
            into.add(new Section("matters", texts.get("record.care.wall.matters"), list));
        }
        if (!plan.wishes().isEmpty()) {
            DocumentCards cards = new DocumentCards(reading);
            Section section = new Section("wishes", texts.get("record.care.wall.wishes"));
            plan.wishes().forEach(wish -> section.add(cards.card(JoinedEntry.alone(wish), HeadingLevel.H3)));
            into.add(section);
        }
    }

    /** Allergies and alerts, which any stranger should know; for a crisis plan only the allergies. */
    private void good() {
        List<Component> lines = new ArrayList<>();
        List<RecordEntry> allergies = new ArrayList<>();
        for (JoinedEntry<?> entry : reading.snapshot().joined(EntryKind.ALLERGY).entries()) {
            RecordEntry shown = entry.shown();
            if (shown.status().current() && !(shown instanceof AllergyEntry allergy && allergy.noneKnown())) {
                allergies.add(shown);
            }
        }
        if (!allergies.isEmpty()) {
            lines.add(new EntryLines(reading, allergies, 10, false));
        } else {
            lines.add(
                    new Paragraph(texts.get(complete() ? "record.allergies.nothing" : "record.allergies.nothing-yet")));
        }
        into.add(new Section("allergies", texts.get("record.allergies.title"), lines.toArray(Component[]::new)));
        List<RecordEntry> flags = plan.decisions().isEmpty()
                ? List.of()
                : reading.snapshot().of(EntryKind.FLAG).stream()
                        .filter(flag -> flag.status().current())
                        .toList();
        if (!flags.isEmpty()) {
            UnorderedList list = new UnorderedList();
            flags.forEach(flag -> list.add(new ListItem(
                    new Words(AlertsView.ownWords(words, flag).orElseGet(() -> words.name(flag))), origin(flag))));
            into.add(new Section("alerts", texts.get("record.care.wall.alerts"), list));
        }
    }

    private SourceMark origin(RecordEntry entry) {
        return new SourceMark(words.origin(entry).toArray(Phrase[]::new));
    }

    private boolean complete() {
        return reading.snapshot().coverage().stream().allMatch(SourceCoverage::complete);
    }

    private Phrase label(Label label) {
        return texts.get("record.detail." + label.key());
    }
}
