package uk.onelondon.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.record.FileKind;

class SnifferTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x | PDF",
                "GIF89a.... | GIF",
                "{\\rtf1 hello} | RTF",
                "Dear Mrs Okafor, 2 < 3 | TEXT",
                "<!DOCTYPE html><p>x | HTML",
                "<HTML><body> | HTML",
                "<script>alert(1)</script> | HTML",
                "<p>Dear Mary</p> | HTML",
                "<!-- x --><ClinicalDocument xmlns='urn:hl7-org:v3'> | CDA",
                "<?xml version='1.0'?><ClinicalDocument> | CDA",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'> | HTML",
                "<?xml version='1.0'?><svg onload='alert(1)'/> | XML",
                "<svg onload='alert(1)'/> | TEXT",
                "PK\u0003\u0004..word/document.xml | WORD",
                "PK\u0003\u0004..evil.exe | UNKNOWN"
            })
    void knowsAFileByItsFirstBytes(String content, FileKind kind) {
        assertThat(Sniffer.kind(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(kind);
    }

    @Test
    void knowsPicturesBySignature() {
        assertThat(Sniffer.kind(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0))).isEqualTo(FileKind.PNG);
        assertThat(Sniffer.kind(bytes(0xFF, 0xD8, 0xFF, 0xE0))).isEqualTo(FileKind.JPEG);
        assertThat(Sniffer.kind(bytes('I', 'I', '*', 0))).isEqualTo(FileKind.TIFF);
        assertThat(Sniffer.kind(bytes('M', 'Z', 0, 1))).isEqualTo(FileKind.UNKNOWN);
        assertThat(Sniffer.kind(bytes(' ', '%', 'P', 'D', 'F', '-'))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void readsTextInTheEncodingsOfOldLetters() {
        String letter = "Zażółć gęślą jaźń – 5 µg";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            assertThat(Writing.of(letter.getBytes(charset))).contains(letter);
        }
        assertThat(Writing.of("5 µg – café".getBytes(Charset.forName("windows-1252"))))
                .contains("5 µg – café");
        assertThat(Writing.of(bytes(1, 2, 3))).isEmpty();
    }

    @Test
    void anyBytesAreSomethingAndNothingThrows() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] content = new byte[random.nextInt(300)];
            random.nextBytes(content);
            assertThat(Sniffer.kind(content)).isNotNull();
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
