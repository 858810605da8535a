package uk.onelondon.record.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.onelondon.record.FileKind;

/**
 * What a file is by its own first bytes (WHATWG MIME Sniffing, 7.1, and the formats' own signatures). What it says of
 * itself is never believed.
 */
final class Sniffer {

    private record Signature(FileKind kind, byte[] start) {

        Signature(FileKind kind, String start) {
            this(kind, start.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean begins(byte[] bytes) {
            if (bytes.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if (bytes[i] != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(FileKind.PDF, "%PDF-"),
            new Signature(FileKind.PNG, "\u0089PNG\r\n\u001A\n"),
            new Signature(FileKind.JPEG, "\u00FF\u00D8\u00FF"),
            new Signature(FileKind.GIF, "GIF87a"),
            new Signature(FileKind.GIF, "GIF89a"),
            new Signature(FileKind.RTF, "{\\rtf"),
            new Signature(FileKind.TIFF, "II*\0"),
            new Signature(FileKind.TIFF, "MM\0*"),
            new Signature(FileKind.WORD, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));

    private static final int HEAD = 4_000;

    /** Before the first element there may be a declaration, a document type and comments. */
    private static final Pattern FIRST_TAG = Pattern.compile("<\\s*([a-zA-Z][a-zA-Z0-9:]*)");

    private static final Pattern MARKUP = Pattern.compile(
            "(?is)(<!doctype\\s+html|<(html|head|body|script|iframe|style|title|h1|div|font|table|a|b|br|p|meta)[\\s/>]).*");

    private Sniffer() {}

    static FileKind kind(byte[] bytes) {
        Optional<FileKind> known = SIGNATURES.stream()
                .filter(signature -> signature.begins(bytes))
                .map(Signature::kind)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (isWordArchive(bytes)) {
            return FileKind.WORD;
        }
        return Writing.of(bytes).map(Sniffer::kind).orElse(FileKind.UNKNOWN);
    }

    private static FileKind kind(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
        if (MARKUP.matcher(head).matches()) {
            return FileKind.HTML;
        }
        if (!head.startsWith("<?xml") && !head.startsWith("<ClinicalDocument") && !head.startsWith("<!--")) {
            return FileKind.TEXT;
        }
        var first = FIRST_TAG.matcher(head.replaceAll("(?s)<!--.*?-->", ""));
        String root = first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (root) {
            case "html" -> FileKind.HTML;
            case "clinicaldocument" -> FileKind.CDA;
            default -> head.startsWith("<!--") ? FileKind.HTML : FileKind.XML;
        };
    }

    /** A ZIP whose beginning names the parts of a Word document. */
    private static boolean isWordArchive(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK\u0003\u0004") && (head.contains("word/") || head.contains("[Content_Types].xml"));
    }
}
