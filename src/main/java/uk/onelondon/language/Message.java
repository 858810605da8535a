package uk.onelondon.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;

/** One message of one language, parsed once. Safe to use from many threads. */
sealed interface Message {

    /** Puts in the arguments, which are numbers or texts that are ready to be shown. */
    String with(Map<String, Object> arguments);

    /** The names of the arguments the message asks for. */
    Set<String> arguments();

    /** @throws IllegalArgumentException if the pattern is not an ICU message with named arguments */
    static Message parse(String pattern, AppLanguage language) {
        MessageFormat format = new MessageFormat(pattern, language.format());
        if (!format.usesNamedArguments() && !format.getArgumentNames().isEmpty()) {
            throw new IllegalArgumentException("Arguments need names");
        }
        return format.getArgumentNames().isEmpty()
                ? new Fixed(format.format(Map.of()))
                : new Formatted(format, Set.copyOf(format.getArgumentNames()));
    }

    /** A message without arguments. */
    record Fixed(String text) implements Message {
        @Override
        public String with(Map<String, Object> arguments) {
            return text;
        }

        @Override
        public Set<String> arguments() {
            return Set.of();
        }
    }

    /** A message with arguments. ICU's formats keep state while they format, hence the copy for each use. */
    record Formatted(MessageFormat prototype, Set<String> arguments) implements Message {
        @Override
        public String with(Map<String, Object> values) {
            return ((MessageFormat) prototype.clone()).format(values);
        }
    }
}
