package uk.onelondon.record.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;

/**
 * Text written on one thread and read on another, kept compressed in between: FHIR in JSON shrinks to less than a tenth,
 * so that a slow reader costs little memory. A writer too far ahead waits.
 */
public final class CompressedPipe {

    private static final int BLOCK = 16 * 1024;

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> blocks = new ArrayDeque<>();
    private final GZIPOutputStream gzip;
    private long waiting;
    private long highest;
    private boolean ended;
    private boolean broken;
    private boolean abandoned;

    /** @param most bytes kept, compressed, before a writer waits */
    public CompressedPipe(long most) {
        this.most = most;
        try {
            this.gzip = new GZIPOutputStream(new Blocks(), BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds text. Does nothing once the reader has gone. */
    public void write(String text) {
        try {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            fail();
            throw new UncheckedIOException(e);
        }
    }

    /** All is written. */
    public void end() {
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signal(() -> ended = true);
    }

    /** No more will come, and what came is not whole: the reader gets an exception. Nothing can mend it. */
    public void fail() {
        signal(() -> broken = true);
    }

    /** The writer has stopped; unless it ended properly, what came is not whole. */
    public void failUnlessEnded() {
        signal(() -> broken = broken || !ended);
    }

    /** Nobody reads any more; a writer never waits again. */
    public void abandon() {
        signal(() -> {
            abandoned = true;
            blocks.clear();
        });
    }

    /** The compressed bytes. For one reader. */
    public InputStream compressed() {
        return new Reading();
    }

    /** The most compressed bytes that ever waited here. */
    public long highest() {
        return highest;
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void put(byte[] block) throws IOException {
        lock.lock();
        try {
            while (waiting > most && !abandoned) {
                changed.await();
            }
            if (!abandoned) {
                blocks.add(block);
                waiting += block.length;
                highest = Math.max(highest, waiting);
                changed.signalAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }

    /** The next block, waited for; empty at the end. */
    private byte[] take() throws IOException {
        lock.lock();
        try {
            while (blocks.isEmpty() && !ended && !broken) {
                changed.await();
            }
            if (broken) {
                throw new IOException("The copy came to no end");
            }
            if (blocks.isEmpty()) {
                return new byte[0];
            }
            byte[] block = blocks.remove();
            waiting -= block.length;
            changed.signalAll();
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }

    private final class Blocks extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            put(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] block = new byte[length];
            System.arraycopy(bytes, from, block, 0, length);
            put(block);
        }
    }

    private final class Reading extends InputStream {

        private byte[] block = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return fill() ? block[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int some = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, from, some);
            at += some;
            return some;
        }

        private boolean fill() throws IOException {
            if (at == block.length) {
                block = take();
                at = 0;
            }
            return at < block.length;
        }
    }
}
