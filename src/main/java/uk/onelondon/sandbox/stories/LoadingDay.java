package uk.onelondon.sandbox.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import uk.onelondon.core.London;

/**
 * The day on which the record was first filled. It is kept beside the data, so that a child's date of birth at the
 * identity provider stays the one that her record says, however much later the sandbox is started again.
 */
final class LoadingDay {

    private LoadingDay() {}

    /** The day kept in the folder, or today, which is then kept. */
    static LocalDate in(Path data, Clock clock) {
        Path file = data.resolve("loaded-on.txt");
        try {
            if (Files.exists(file)) {
                return LocalDate.parse(Files.readString(file).strip());
            }
            LocalDate today = London.today(clock);
            Files.createDirectories(data);
            Files.writeString(file, today.toString());
            return today;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
