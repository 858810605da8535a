package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** A plan: what she wants, what will be done and by whom, when it is looked at again, and who made it. */
final class PlanCards {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    PlanCards(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    EntryCard card(JoinedEntry<?> plan, HeadingLevel level) {
        RecordEntry lead = plan.lead();
        Phrase name = words.name(lead);
        EntryCard card = new EntryCard(name, level);
        EntryTags.of(plan.shown(), words, texts, reading.today()).forEach(card::tag);
        if (lead.status() == EntryStatus.ENTERED_IN_ERROR) {
            card.with(new Paragraph(texts.get("record.entry.entered-in-error")));
        }
        if (lead instanceof GeneralEntry general) {
            inside(card, general);
        }
        plan.all()
                .forEach(source -> card.with(new SourceMark(words.origin(source).toArray(Phrase[]::new))));
        return card.with(
                CardLinks.line(texts.get("record.entry.link", "name", name.text()), RecordNavigation.entry(lead.id())));
    }

    /** What the plan says, without who says it. */
    void inside(EntryCard card, GeneralEntry plan) {
        notes(plan.facts().details()).forEach(card::with);
        List<RecordEntry> goals = goals(plan);
        if (!goals.isEmpty()) {
            UnorderedList list = new UnorderedList();
            goals.forEach(goal -> {
                Anchor link = new Anchor(RecordNavigation.entry(goal.id()));
                link.add(new Words(words.name(goal)));
                ListItem item = new ListItem(link);
                EntryTags.of(goal, words, texts, reading.today())
                        .forEach(tag -> item.add(new Words(Phrase.of(" ")), tag));
                list.add(item);
            });
            card.with(heading("record.care.plan.goals"), list);
        }
        Optional<UnorderedList> steps = steps(plan);
        steps.ifPresent(list -> card.with(heading("record.care.plan.steps"), list));
        notes(plan.parts()).forEach(card::with);
        reviews(plan).forEach(review -> card.with(new Paragraph(review)));
    }

    /** What will be done, in the plan's order. */
    Optional<UnorderedList> steps(GeneralEntry plan) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ol-steps");
        for (Detail part : plan.parts()) {
            switch (part.value()) {
                case Detail.Step step -> list.add(new ListItem(new StepLine(texts, words, step)));
                case Detail.Pointer(var named)
                when part.label() == Label.ACTIVITY ->
                    words.who(named).ifPresent(name -> list.add(new ListItem(new Words(name))));
                case Detail.Words text
                when part.label() == Label.ACTIVITY -> list.add(new ListItem(new Words(words.free(text.text()))));
                case Detail.Words text -> {}
                case Detail.Pointer pointer -> {}
                case Detail.Item item -> {}
                case Detail.Moment moment -> {}
                case Detail.Pair pair -> {}
                case Detail.File file -> {}
            }
        }
        return list.getChildren().findAny().isPresent() ? Optional.of(list) : Optional.empty();
    }

    /** Goals the plan points to and that came with the record, once each however the entries point to each other. */
    List<RecordEntry> goals(GeneralEntry plan) {
        return plan.facts().details().stream()
                .filter(detail -> detail.label() == Label.RELATES_TO)
                .map(Detail::value)
                .filter(Detail.Pointer.class::isInstance)
                .flatMap(value -> ((Detail.Pointer) value).named().target().stream())
                .filter(id -> id.type().equals("Goal"))
                .distinct()
                .flatMap(id -> reading.snapshot().entry(id).stream())
                .toList();
    }

    /** When it is to be looked at again, and whether that day has passed. */
    List<Phrase> reviews(GeneralEntry plan) {
        return plan.parts().stream()
                .filter(part -> part.label() == Label.REVIEW)
                .map(Detail::value)
                .filter(Detail.Moment.class::isInstance)
                .map(value -> ((Detail.Moment) value).when())
                .map(when -> texts.get(
                        when.latest()
                                        .map(last -> last.isBefore(reading.today()))
                                        .orElse(false)
                                ? "record.care.plan.review-past"
                                : "record.care.plan.review",
                        "when",
                        words.when(when).text()))
                .toList();
    }

    /** What it says in free text. */
    Stream<Paragraph> notes(List<Detail> details) {
        return details.stream()
                .filter(detail -> detail.label() == Label.NOTE)
                .map(Detail::value)
                .filter(Detail.Words.class::isInstance)
                .map(value -> new Paragraph(words.free(((Detail.Words) value).text())));
    }

    private H4 heading(String key) {
        H4 heading = new H4();
        heading.add(new Words(texts.get(key)));
        return heading;
    }
}
