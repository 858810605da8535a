package uk.onelondon.sharedrecord.http;

import java.time.Duration;

/**
 * How long we wait for a foreign server and how much we take from it.
 *
 * @param connect until a connection stands
 * @param firstByte from asking until the answer's head is here
 * @param whole from asking until the last byte is here, however slowly they drip
 * @param bytes kept of one answer, after decompression; what is read and not kept may be {@link #SKIPPED} times as long
 * @param depth of nested JSON
 * @param pages followed from one search
 * @param entries taken from one source in one reading
 */
public record Limits(
        Duration connect, Duration firstByte, Duration whole, long bytes, int depth, int pages, int entries) {

    /** One letter of fifty megabytes inside an entry must not cost the others on the same page. */
    static final int SKIPPED = 4;

    /** @throws IllegalArgumentException if one of them is not above zero */
    public Limits {
        if (connect.isZero() || firstByte.isZero() || whole.isZero() || bytes < 1 || depth < 1 || pages < 1) {
            throw new IllegalArgumentException("Limits are above zero");
        }
        if (connect.isNegative() || firstByte.isNegative() || whole.isNegative() || entries < 1) {
            throw new IllegalArgumentException("Limits are above zero");
        }
    }

    /** Bytes taken of one answer in all. */
    long taken() {
        return SKIPPED * bytes;
    }

    /** The limits of the app unless configured otherwise: ample for a record of 100,000 entries. */
    public static Limits usual() {
        return new Limits(
                Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(20), 48L << 20, 100, 400, 200_000);
    }
}
