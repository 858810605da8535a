package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** No words in views and templates but those of the bundle, and every key they name is there. */
class LiteralsTests {

    private static final Path JAVA = Path.of("src/main/java/uk/onelondon");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern WORDS_IN_JAVA = Pattern.compile("""
            (Phrase\\.of\\(|Phrase\\.in\\([^"\\n]*|new (Span|H[1-6]|Paragraph|NativeButton|Button|ListItem|Text|Pre|Emphasis)\\(\
            |new Anchor\\("[^"]*",|\\.setText\\(|\\.setTitle\\(|\\.setPageTitle\\(|\\.setLabel\\(|\\.setPlaceholder\\(|\\.setAriaLabel\\(\
            |setAttribute\\(\\s*"(aria-label|aria-description|title|alt|placeholder)",|@PageTitle\\()\\s*"[^"]*\\p{L}{2}[^"]*"
            """.strip());

    private static final Pattern INLINED = Pattern.compile("\\[[\\[(].*?[\\])]\\]", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final List<String> ATTRIBUTES =
            List.of("title", "alt", "aria-label", "aria-description", "placeholder");

    @Test
    void noViewHoldsWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Matcher matcher = WORDS_IN_JAVA.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(file.getFileName() + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : templates()) {
            found.addAll(words(file.toString(), Files.readString(file)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsWordsWhereTheyAre() {
        assertThat(words("t", "<p>Hello</p>")).hasSize(1);
        assertThat(words("t", "<p l:text='a.b'>Hello</p><p>– [[${name}]]</p>")).isEmpty();
        assertThat(words("t", "<input placeholder='Search'>")).hasSize(1);
        assertThat(WORDS_IN_JAVA.matcher("add(new Span(\"Hello\"));").find()).isTrue();
        assertThat(WORDS_IN_JAVA.matcher("new Anchor(\"/x\", \"Back\")").find()).isTrue();
        assertThat(WORDS_IN_JAVA.matcher("Phrase.in(Locale.ENGLISH, \"Back\")").find())
                .isTrue();
        assertThat(WORDS_IN_JAVA.matcher("new Words(texts.get(\"shell.skip\"))").find())
                .isFalse();
    }

    @Test
    void everyKeyNamedInViewsAndTemplatesHasItsText() throws IOException {
        Set<String> keys = TextFiles.all(AppLanguage.ENGLISH).keySet();
        String modules =
                String.join("|", TextFiles.byModule(AppLanguage.ENGLISH).keySet());
        Pattern literal = Pattern.compile("[\"'](?:l:)?((?:" + modules + ")\\.[a-z0-9][a-z0-9.-]*)[\"'(]");
        List<String> missing = new ArrayList<>();
        for (Path file : Stream.concat(sources().stream(), templates().stream()).toList()) {
            Matcher matcher = literal.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                // A view may name the beginning of its keys once: "record.results" or "record.results.trend-".
                String beginning = key.matches(".*[.-]") ? key : key + ".";
                boolean known =
                        keys.contains(key) || keys.stream().anyMatch(candidate -> candidate.startsWith(beginning));
                if (!known) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> words(String name, String html) {
        Document page = Jsoup.parse(html, Parser.xmlParser());
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean filled = element.hasAttr("l:text") || element.hasAttr("th:text") || element.hasAttr("l:languages");
            String own =
                    element.textNodes().stream().map(TextNode::getWholeText).collect(Collectors.joining(" "));
            if (!filled && WORD.matcher(INLINED.matcher(own).replaceAll("")).find()) {
                found.add(name + " " + element.tagName() + ": " + own.strip());
            }
            ATTRIBUTES.stream()
                    .filter(attribute -> WORD.matcher(element.attr(attribute)).find())
                    .forEach(attribute -> found.add(name + " " + attribute + ": " + element.attr(attribute)));
        }
        return found;
    }

    /** The app's own sources; the sandbox stands for other people's systems and speaks English only. */
    private static List<Path> sources() {
        return TextFiles.files(JAVA, ".java").stream()
                .filter(path ->
                        !path.startsWith(JAVA.resolve("sandbox")) && !path.startsWith(JAVA.resolve("enforcement")))
                .toList();
    }

    private static List<Path> templates() {
        return Files.isDirectory(TEMPLATES) ? TextFiles.files(TEMPLATES, ".html") : List.of();
    }
}
