package uk.onelondon.record.web;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter's own markup brought down to what a letter needs: headings, paragraphs, lists, tables and emphasis. No link, no
 * picture, no style, no form and no script; what is not on the list is left out, its words stay.
 */
final class LetterHtml {

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "blockquote",
                    "pre",
                    "b",
                    "i",
                    "em",
                    "strong",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "address",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "bdi")
            .allowWithoutAttributes("span")
            .allowAttributes("dir")
            .matching(false, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9][0-9]?"))
            .onElements("td", "th")
            .toFactory();

    private LetterHtml() {}

    static String sanitised(String html) {
        return ALLOWED.sanitize(Writing.tamed(html));
    }

    /** Plain text as a page shows it. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(Writing.tamed(text), "UTF-8");
    }
}
