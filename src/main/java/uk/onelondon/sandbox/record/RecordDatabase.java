package uk.onelondon.sandbox.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL of the sandbox's own, on a free port, whose data stay in a folder between runs. */
final class RecordDatabase implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    private RecordDatabase(EmbeddedPostgres postgres, HikariDataSource pool) {
        this.postgres = postgres;
        this.pool = pool;
    }

    /**
     * Starts the database, made anew if the folder is empty.
     *
     * @param folder holds the data files and nothing else
     */
    static RecordDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            stopLeftover(folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("work_mem", "16MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("jit", "off")
                    .start();
            HikariConfig settings = new HikariConfig();
            settings.setDataSource(postgres.getPostgresDatabase());
            settings.setMaximumPoolSize(16);
            settings.setPoolName("record");
            RecordDatabase database = new RecordDatabase(postgres, new HikariDataSource(settings));
            JdbcClient.create(database.pool).sql(schema()).update();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static String schema() throws IOException {
        try (InputStream in = RecordDatabase.class.getResourceAsStream("/sandbox/record/schema.sql")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A run that was killed leaves its PostgreSQL behind, which would keep the folder locked. */
    private static void stopLeftover(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> leftover =
                ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").endsWith("postgres"));
        if (leftover.isPresent()) {
            leftover.get().destroy();
            try {
                leftover.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("The PostgreSQL of an earlier run does not stop", e);
            }
        } else {
            Files.delete(pidFile);
        }
    }
}
