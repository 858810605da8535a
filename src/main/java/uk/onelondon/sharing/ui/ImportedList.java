package uk.onelondon.sharing.ui;

import java.util.Arrays;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SummaryList;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice;

/** Choices about her that were made somewhere else, or say more than these pages can say. */
final class ImportedList {

    private ImportedList() {}

    static Section of(ChoiceDesk desk, List<ImportedChoice> imported) {
        Section section = new Section("imported", desk.texts().get("sharing.imported"));
        section.add(new Paragraph(desk.texts().get("sharing.imported.lead")));
        imported.forEach(choice -> section.add(one(desk, choice)));
        return section;
    }

    private static SummaryList one(ChoiceDesk desk, ImportedChoice choice) {
        SummaryList list = new SummaryList();
        list.row(
                desk.texts().get("sharing.imported.what"),
                desk.texts().get("sharing.imported.effect." + TextKey.of(choice.effect())));
        List<Phrase> uses = Arrays.stream(Family.values())
                .filter(choice.families()::contains)
                .map(family -> desk.texts().get("sharing.family." + family.key()))
                .toList();
        if (!uses.isEmpty()) {
            list.row(desk.texts().get("sharing.imported.for"), desk.texts().list(uses));
        }
        list.row(
                desk.texts().get("sharing.imported.by"),
                choice.keeper().isEmpty()
                        ? desk.texts().get("sharing.imported.by-nobody")
                        : desk.theirs(choice.keeper()));
        choice.made().ifPresent(at -> list.row(desk.texts().get("sharing.imported.made"), desk.moment(at)));
        choice.until().ifPresent(day -> list.row(desk.texts().get("sharing.imported.until"), desk.day(day)));
        return list;
    }
}
