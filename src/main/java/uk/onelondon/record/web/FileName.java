package uk.onelondon.record.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import uk.onelondon.record.FileKind;

/**
 * The name a file is saved under, made from its title: letters, digits and single hyphens only, so that no title can
 * name a folder, hide an ending or break the header (RFC 6266, 4.3 and RFC 8187).
 */
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** The value of Content-Disposition. */
    static String disposition(String how, String title, FileKind kind) {
        String name = name(title);
        String plain = plain(name);
        String ending = "." + kind.ending();
        String encoded = URLEncoder.encode(name + ending, StandardCharsets.UTF_8);
        return how + "; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + encoded;
    }

    private static String name(String title) {
        String words = title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = Math.min(words.length(), LONGEST);
        if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.isEmpty() ? "document" : words.substring(0, end);
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "document" : letters;
    }
}
