package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.When;

/** The facts that matter most about vaccinations, procedures, visits, appointments and referrals, as a short list. */
final class GeneralFacts {

    /** Which details stand on a card, by kind, in the order in which they are read. */
    private static final Map<EntryKind, List<Label>> SHOWN = Map.of(
            EntryKind.VACCINATION,
            List.of(
                    Label.STATUS_REASON,
                    Label.DOSE_NUMBER,
                    Label.BODY_SITE,
                    Label.BATCH,
                    Label.RELATES_TO,
                    Label.NEXT_DUE,
                    Label.NOTE),
            EntryKind.PROCEDURE,
            List.of(
                    Label.STATUS_REASON,
                    Label.REASON,
                    Label.OUTCOME,
                    Label.BODY_SITE,
                    Label.WHERE,
                    Label.FOLLOW_UP,
                    Label.NOTE),
            EntryKind.VISIT,
            List.of(Label.REASON, Label.DEPARTMENT, Label.WHERE, Label.OUTCOME),
            EntryKind.APPOINTMENT,
            List.of(Label.WHERE, Label.PREPARE, Label.REASON, Label.STATUS_REASON, Label.NOTE),
            EntryKind.REFERRAL,
            List.of(Label.DEPARTMENT, Label.WHERE, Label.REASON, Label.PRIORITY, Label.PREPARE, Label.NOTE));

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    GeneralFacts(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** The details that stand on a card of this kind, so that they need not be said there again. */
    static Set<Label> shown(EntryKind kind) {
        Set<Label> labels = new HashSet<>(SHOWN.getOrDefault(kind, List.of()));
        if (kind == EntryKind.APPOINTMENT) {
            labels.add(Label.SUBJECT);
        }
        return labels;
    }

    List<Component> of(GeneralEntry entry) {
        List<Component> parts = new ArrayList<>();
        SummaryList list = new SummaryList();
        if (entry.kind() == EntryKind.APPOINTMENT) {
            details(entry, Label.SUBJECT).forEach(detail -> subject(detail).ifPresent(parts::add));
            list.row(texts.get("record.visits.when"), words.when(entry.when()));
            who("record.visits.with", entry.facts().recorder(), list);
            if (details(entry, Label.WHERE).isEmpty()) {
                who("record.detail.where", entry.facts().organisation(), list);
            }
        }
        for (Label label : SHOWN.getOrDefault(entry.kind(), List.of())) {
            details(entry, label).stream()
                    .filter(detail -> !repeatsName(detail, entry))
                    .forEach(detail -> DetailRows.add(list, detail, reading));
        }
        if (entry.facts().happening() == Happening.VACCINE_DUE) {
            list.row(texts.get("record.detail.next-due"), words.when(entry.when()));
        }
        if (entry.kind() == EntryKind.VISIT) {
            who("record.visits.seen-by", entry.facts().recorder(), list);
            nights(entry.when())
                    .ifPresent(nights -> list.row(
                            texts.get("record.visits.length"), texts.get("record.visits.nights", "count", nights)));
        }
        if (entry.kind() == EntryKind.REFERRAL) {
            who("record.referrals.by", entry.facts().recorder(), list);
            new Ago(texts, reading.today())
                    .of(entry.when())
                    .ifPresent(ago -> list.row(texts.get("record.referrals.how-long"), ago));
        }
        if (list.getElement().getChildCount() > 0) {
            parts.add(list);
        }
        if (entry.kind() == EntryKind.VISIT || entry.kind() == EntryKind.APPOINTMENT) {
            papers(entry.id()).ifPresent(parts::add);
        }
        return parts;
    }

    /** The appointment's own words on what it is, such as "Scan of the baby". */
    Optional<Paragraph> subject(Detail detail) {
        return detail.value() instanceof Detail.Words text
                ? Optional.of(new Paragraph(words.free(text.text())))
                : Optional.empty();
    }

    static List<Detail> details(RecordEntry entry, Label label) {
        return entry.facts().details().stream()
                .filter(detail -> detail.label() == label)
                .toList();
    }

    private void who(String key, Named named, SummaryList list) {
        words.who(named).ifPresent(who -> list.row(texts.get(key), who));
    }

    /** A visit is often named after its reason; it is not said twice. */
    private static boolean repeatsName(Detail detail, RecordEntry entry) {
        return detail.value() instanceof Detail.Item item
                && item.told().equals(entry.facts().what());
    }

    private static Optional<Long> nights(When when) {
        if (!(when instanceof When.Between between) || between.to().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = between.from().latest();
        Optional<LocalDate> to = between.to().flatMap(When::earliest);
        return from.flatMap(first -> to.map(last -> ChronoUnit.DAYS.between(first, last)))
                .filter(nights -> nights > 0);
    }

    /** Links to the letters and sheets written about a visit. */
    private Optional<Component> papers(EntryId visit) {
        List<RecordEntry> papers = reading.snapshot().of(EntryKind.DOCUMENT).stream()
                .filter(paper -> paper.status() != EntryStatus.ENTERED_IN_ERROR)
                .filter(paper -> details(paper, Label.PART_OF).stream().anyMatch(detail -> pointsTo(detail, visit)))
                .toList();
        if (papers.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ol-papers");
        for (RecordEntry paper : papers) {
            Anchor link = new Anchor(RecordNavigation.entry(paper.id()));
            link.add(new Words(
                    texts.get("record.visits.paper", "name", words.name(paper).text())));
            list.add(new ListItem(link));
        }
        return Optional.of(list);
    }

    private static boolean pointsTo(Detail detail, EntryId visit) {
        return detail.value() instanceof Detail.Pointer pointer
                && pointer.named().target().filter(visit::equals).isPresent();
    }
}
