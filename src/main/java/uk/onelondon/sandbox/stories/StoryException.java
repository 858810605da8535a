package uk.onelondon.sandbox.stories;

import java.io.Serial;

/** A story file that cannot be read. The message names file and line. */
public final class StoryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoryException(String message) {
        super(message);
    }
}
