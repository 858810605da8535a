package uk.onelondon.record.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import uk.onelondon.language.Texts;

/**
 * Shows a written letter on a page of its own without script, without an origin and without anything to load. Its one
 * style sheet is inside the page and allowed by its hash.
 *
 * @param body safe markup
 * @param written BCP 47 tag of the letter's language
 * @param back address of the entry
 * @param save address that saves it
 */
record LetterView(Texts texts, String title, String noteKey, String body, String written, String back, String save)
        implements View {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
            header,main{max-width:46rem;margin:0 auto;padding:1rem}
            header{border-bottom:3px solid}
            header h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}
            header a{display:inline-block;padding:.5rem 0;margin-inline-end:1.5rem}
            main{padding-block:1.5rem 3rem}
            pre{font:inherit;white-space:pre-wrap;margin:0}
            table{border-collapse:collapse}
            td,th{border:1px solid;padding:.3rem .6rem;text-align:start;vertical-align:top}
            @media print{header nav,header p{display:none}}
            """;

    private static final String POLICY = "sandbox; default-src 'none'; style-src '" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SafeHeaders.set(response, POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><header><h1 dir="auto">%s</h1><p>%s</p>
                <nav><a href="%s">%s</a><a href="%s">%s</a></nav></header>
                <main lang="%s" dir="auto">%s</main></body></html>
                """.formatted(
                        texts.language().tag(),
                        texts.language().direction(),
                        safe(title),
                        STYLE,
                        safe(title),
                        words(noteKey),
                        safe(back),
                        words("record.documents.back"),
                        safe(save),
                        words("record.documents.save-this"),
                        safe(written),
                        body);
    }

    private String words(String key) {
        return safe(texts.get(key).text());
    }

    private static String safe(String text) {
        return LetterHtml.escaped(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
