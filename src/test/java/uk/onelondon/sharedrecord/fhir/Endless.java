package uk.onelondon.sharedrecord.fhir;

import java.io.InputStream;
import java.util.Arrays;

/** So many letters A, made as they are asked for. */
final class Endless extends InputStream {

    private final long most;
    private long given;

    Endless(long most) {
        this.most = most;
    }

    long given() {
        return given;
    }

    @Override
    public int read() {
        return given++ < most ? 'A' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = (int) Math.min(length, most - given);
        if (count <= 0) {
            return -1;
        }
        Arrays.fill(into, offset, offset + count, (byte) 'A');
        given += count;
        return count;
    }
}
