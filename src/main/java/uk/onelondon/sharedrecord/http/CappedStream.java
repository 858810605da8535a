package uk.onelondon.sharedrecord.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes on so many bytes and no more: put behind decompression, a bomb ends here. */
final class CappedStream extends FilterInputStream {

    private long left;

    CappedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            take(1);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            take(count);
        }
        return count;
    }

    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(int count) throws TooBigException {
        left -= count;
        if (left < 0) {
            throw new TooBigException();
        }
    }

    /** The answer is bigger than we take. */
    static final class TooBigException extends IOException {
        private static final long serialVersionUID = 1;

        TooBigException() {
            super("The answer is too big");
        }
    }
}
