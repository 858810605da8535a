package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.H3;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;

/**
 * The two opt-outs that are not ours: the national data opt-out, kept by NHS England, and the Type 1 opt-out, kept by
 * the GP surgery. The shared record does not hold them, so that we neither show nor change them.
 */
final class NationalChoices {

    private static final String NATIONAL = "https://www.nhs.uk/your-nhs-data-matters/manage-your-choice/";
    private static final String TYPE_1 =
            "https://digital.nhs.uk/data-and-information/data-collections-and-data-sets/data-collections"
                    + "/general-practice-data-for-planning-and-research";

    private NationalChoices() {}

    static Section of(Texts texts) {
        return new Section(
                "national",
                texts.get("sharing.national"),
                new Paragraph(texts.get("sharing.national.lead")),
                heading(texts.get("sharing.national.opt-out")),
                new Paragraph(texts.get("sharing.national.opt-out.text")),
                Links.outside(texts.get("sharing.national.opt-out.link"), NATIONAL),
                heading(texts.get("sharing.national.type-1")),
                new Paragraph(texts.get("sharing.national.type-1.text")),
                Links.outside(texts.get("sharing.national.type-1.link"), TYPE_1));
    }

    private static H3 heading(Phrase words) {
        H3 heading = new H3();
        heading.add(new Words(words));
        return heading;
    }
}
