package uk.onelondon.record.fhir.takeaway;

import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Narratives (FHIR R4, 2.20) from plain words; the XHTML writer escapes whatever the record says. */
final class Narratives {

    private Narratives() {}

    static Narrative paragraphs(List<String> paragraphs) {
        XhtmlNode div = div();
        paragraphs.forEach(text -> div.addTag("p").addText(text));
        return narrative(div);
    }

    /** A table with a heading row, then remarks. */
    static Narrative table(List<String> heading, List<List<String>> rows, List<String> remarks) {
        XhtmlNode div = div();
        XhtmlNode table = div.addTag("table");
        XhtmlNode head = table.addTag("thead").addTag("tr");
        heading.forEach(cell -> head.addTag("th").addText(cell));
        XhtmlNode body = table.addTag("tbody");
        for (List<String> row : rows) {
            XhtmlNode line = body.addTag("tr");
            row.forEach(cell -> line.addTag("td").addText(cell));
        }
        remarks.forEach(text -> div.addTag("p").addText(text));
        return narrative(div);
    }

    private static XhtmlNode div() {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        return div;
    }

    private static Narrative narrative(XhtmlNode div) {
        Narrative narrative = new Narrative();
        narrative.setStatus(NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }
}
