package uk.onelondon.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All messages of one language, from the files of all modules: {@code vaadin-i18n/<tag>/<module>.properties}. */
final class Bundle {

    private final Map<String, Message> messages;

    private Bundle(Map<String, Message> messages) {
        this.messages = Map.copyOf(messages);
    }

    /** @throws IllegalStateException naming the file and key of a message that is no ICU message, or told twice */
    static Bundle read(AppLanguage language) {
        Map<String, Message> messages = new TreeMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(Bundle.class.getClassLoader())
                    .getResources("classpath*:vaadin-i18n/" + language.tag() + "/*.properties");
            for (Resource file : files) {
                addAll(file, language, messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(messages);
    }

    private static void addAll(Resource file, AppLanguage language, Map<String, Message> messages) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (String key : texts.stringPropertyNames()) {
            try {
                if (messages.put(key, Message.parse(texts.getProperty(key), language)) != null) {
                    throw new IllegalArgumentException("told in two files");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file.getFilename() + " of " + language.tag() + ": " + key, e);
            }
        }
    }

    Optional<Message> message(String key) {
        return Optional.ofNullable(messages.get(key));
    }

    Set<String> keys() {
        return messages.keySet();
    }
}
