package uk.onelondon.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.onelondon.record.FileKind;

class FileNameTests {

    private static String of(String title) {
        return FileName.disposition("attachment", title, FileKind.PDF);
    }

    @Test
    void isTheTitleWithTheEndingOfWhatItReallyIs() {
        assertThat(of("Discharge from A&E, Fleetside"))
                .isEqualTo("attachment; filename=\"Discharge-from-A-E-Fleetside.pdf\"; "
                        + "filename*=UTF-8''Discharge-from-A-E-Fleetside.pdf");
    }

    @Test
    void cannotNameAFolderOrAnotherEndingOrBreakTheHeader() {
        assertThat(of("../../etc/passwd")).contains("\"etc-passwd.pdf\"");
        assertThat(of("letter.pdf.exe")).contains("\"letter-pdf-exe.pdf\"");
        assertThat(of("a\"\r\nSet-Cookie: x=1")).doesNotContain("\r", "\n").contains("\"a-Set-Cookie-x-1.pdf\"");
        assertThat(of("invoice\u202Efdp.exe")).contains("\"invoice-fdp-exe.pdf\"");
    }

    @Test
    void keepsOtherAlphabetsAndAlwaysHasAPlainName() {
        assertThat(of("Wypis – łóżko")).contains("filename=\"Wypis-ozko.pdf\"", "%C5%82");
        assertThat(of("رسالة")).startsWith("attachment; filename=\"document.pdf\"; filename*=UTF-8''%D8%B1");
        assertThat(of("  ")).contains("\"document.pdf\"");
        assertThat(of("x".repeat(5_000)).length()).isLessThan(300);
    }
}
