package uk.onelondon.record.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressedPipeTests {

    @Test
    void aSlowReaderHoldsTheWriterBackAndLosesNothing() throws IOException {
        CompressedPipe pipe = new CompressedPipe(64 * 1024);
        StringBuilder sent = new StringBuilder();
        Random random = new Random(7);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 4_000; i++) {
                String text = Long.toHexString(random.nextLong()).repeat(20) + "é\n";
                sent.append(text);
                pipe.write(text);
            }
            pipe.end();
        });
        String read;
        try (InputStream in = new GZIPInputStream(pipe.compressed())) {
            read = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        join(writer);
        assertThat(read).isEqualTo(sent.toString());
        assertThat(pipe.highest()).isLessThan(96 * 1024);
    }

    @Test
    void aReaderWhoGoesSetsTheWriterFree() {
        CompressedPipe pipe = new CompressedPipe(1);
        Random random = new Random(7);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 20_000; i++) {
                pipe.write(Long.toHexString(random.nextLong()));
            }
            pipe.end();
        });
        pipe.abandon();
        join(writer);
        assertThat(writer.isAlive()).isFalse();
    }

    @Test
    void whatIsNotWholeCannotBeTakenForIt() {
        CompressedPipe pipe = new CompressedPipe(1_000_000);
        pipe.write("half");
        pipe.failUnlessEnded();
        assertThatThrownBy(() -> pipe.compressed().readAllBytes()).isInstanceOf(IOException.class);
        pipe.end();
        assertThatThrownBy(() -> pipe.compressed().readAllBytes()).isInstanceOf(IOException.class);
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
