package uk.onelondon.sharedrecord.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class CappedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    CappedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (bytes.size() + length > most) {
            throw new FullException();
        }
        bytes.write(from, offset, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** More came than is taken. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1;

        FullException() {
            super("More came than is taken");
        }
    }
}
