package uk.onelondon.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.core.Csv.Cell;

class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-SUM(A1)",
                "@cmd",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =HYPERLINK(\"http://x\",\"y\")",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void aTextIsNeverAFormula(String hostile) {
        assertThat(Cell.text(hostile).content()).startsWith("\"'").endsWith("\"");
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(Cell.number(new BigDecimal("-7.50")).content()).isEqualTo("-7.50");
        assertThat(Cell.number(new BigDecimal("1E+3")).content()).isEqualTo("1000");
    }

    @Test
    void commasQuotesAndLineEndsAreKeptInsideOneField() {
        StringBuilder out = new StringBuilder();
        new Csv(out)
                .row(List.of(
                        Cell.text("a,b"),
                        Cell.text("say \"x\""),
                        Cell.text("two\nlines"),
                        Cell.text("<5"),
                        Cell.EMPTY));
        assertThat(out).hasToString("\uFEFF\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",<5,\r\n");
    }
}
