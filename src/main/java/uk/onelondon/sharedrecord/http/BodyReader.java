package uk.onelondon.sharedrecord.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of an answer while it arrives, on the thread that asked.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads the body; it is decompressed and capped already.
     *
     * @throws IOException if it breaks off, is too big, or is not what it should be
     */
    T read(int status, InputStream body) throws IOException;
}
