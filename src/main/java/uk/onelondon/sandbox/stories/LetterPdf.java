package uk.onelondon.sandbox.stories;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A letter of one page as a PDF. Letters outside Latin-1 become their nearest plain letter, since the built-in fonts end there. */
final class LetterPdf {

    private static final float MARGIN = 60;
    private static final float LEADING = 16;
    private static final int WIDTH = 88;

    private LetterPdf() {}

    static byte[] of(String title, List<String> paragraphs) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, title, paragraphs);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, String title, List<String> paragraphs) throws IOException {
        PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        PDFont plain = new PDType1Font(FontName.HELVETICA);
        content.beginText();
        content.setLeading(LEADING);
        content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
        content.setFont(bold, 16);
        content.showText(latin(title));
        content.newLine();
        content.setFont(plain, 11);
        for (String paragraph : paragraphs) {
            content.newLine();
            for (String line : wrapped(latin(paragraph))) {
                content.showText(line);
                content.newLine();
            }
        }
        content.endText();
    }

    private static List<String> wrapped(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String latin(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(point -> kept.append(latin(point)));
        return kept.toString();
    }

    private static String latin(int point) {
        String letter = Character.toString(point);
        if (point < 0x7F || (point > 0x9F && point < 0x100)) {
            return letter;
        }
        if (point == 'ł' || point == 'Ł') {
            return point == 'ł' ? "l" : "L";
        }
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
        return base.charAt(0) < 0x7F ? base : "?";
    }
}
