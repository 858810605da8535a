package uk.onelondon.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180), UTF-8 with a byte order mark, without which spreadsheets read Bengali as noise.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection). Numbers are
 * cells of their own kind, so that minus seven stays minus seven.
 */
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Appendable out;

    public Csv(Appendable out) {
        this.out = out;
        write("\uFEFF");
    }

    /** One value. */
    public record Cell(String content) {

        /** Nothing. */
        public static final Cell EMPTY = new Cell("");

        /** Text, whoever wrote it. */
        public static Cell text(String text) {
            String visible = text.stripLeading();
            boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                    || !visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0;
            String harmless = formula ? "'" + text : text;
            boolean quoted = formula
                    || harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                    || !harmless.equals(harmless.strip());
            return new Cell(quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless);
        }

        /** A number with the digits it has, without an exponent. */
        public static Cell number(BigDecimal number) {
            return new Cell(number.toPlainString());
        }
    }

    /** Ends with CR LF. */
    public void row(List<Cell> cells) {
        write(cells.stream().map(Cell::content).collect(Collectors.joining(",", "", "\r\n")));
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
