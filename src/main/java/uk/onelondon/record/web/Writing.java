package uk.onelondon.record.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text, if that is what they are: UTF-8, UTF-16 with a mark, or Windows-1252, and nothing a text never has. */
final class Writing {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Writing() {}

    /** The text; empty if the bytes are none. */
    static Optional<String> of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16).filter(Writing::isText);
        }
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, WINDOWS))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(Writing::isText);
    }

    /**
     * Text to be read: without the characters that turn the reading direction of what follows (Unicode TR36, 2.4), and
     * without control characters but line breaks and tabs.
     */
    static String tamed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Writing::isShown).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isShown(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !turns && (c == '\n' || c == '\t' || !Character.isISOControl(c));
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
