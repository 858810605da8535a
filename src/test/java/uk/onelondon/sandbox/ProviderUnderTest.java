package uk.onelondon.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.PersonName;
import uk.onelondon.enforcement.StaffRole;
import uk.onelondon.identity.MovableClock;

/** The identity provider and the record's token exchange, running over HTTP with people of its own. */
public record ProviderUnderTest(URI url, URI app, Path data, Clock clock) {

    public static final Citizen HIGH = citizen("ada-high", "Ada", "High", "9990000018", "P9", true);
    public static final Citizen PARTLY = citizen("ben-partly", "Ben", "Partly", "9990000026", "P5", true);
    public static final Citizen LOW = citizen("cleo-low", "Cleo", "Low", "9990000034", "P0", true);
    public static final Citizen NUMBERLESS = citizen("dan-none", "Dan", "Numberless", "", "P9", true);
    public static final Citizen CHILD = citizen("eve-child", "Eve", "Child", "9990000042", "P9", false);

    private static final class Moved {
        static final MovableClock CLOCK = new MovableClock();
        static final ProviderUnderTest INSTANCE =
                serving(URI.create("http://localhost:1"), PeopleOfAnyTime.class, CLOCK);
    }

    private static final class Running {
        static final ProviderUnderTest INSTANCE = serving(URI.create("http://localhost:1"));
    }

    /** Started once for all tests, ended with the virtual machine. */
    public static ProviderUnderTest running() {
        return Running.INSTANCE;
    }

    /** Started once for all tests that move its clock, which is a {@link MovableClock}. */
    public static ProviderUnderTest ofAnyTime() {
        return Moved.INSTANCE;
    }

    /** Starts another one, for an app at this address. */
    public static ProviderUnderTest serving(URI app) {
        return serving(app, People.class, Clock.systemUTC());
    }

    private static ProviderUnderTest serving(URI app, Class<?> people, Clock clock) {
        try {
            int port = freePort();
            Path data = Files.createTempDirectory("sandbox-test");
            SandboxApplication.start(
                    people, "--server.port=" + port, "--sandbox.app-url=" + app, "--sandbox.data=" + data);
            return new ProviderUnderTest(URI.create("http://localhost:" + port), app, data, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Citizen citizen(
            String key, String given, String family, String number, String level, boolean signsIn) {
        return new Citizen(
                key,
                new PersonName(given, family),
                NhsNumber.parse(number),
                LocalDate.of(1980, 2, 29),
                key + "@example.org",
                "07700900000",
                new OrganisationCode("F84001"),
                level,
                signsIn,
                "To see <what> is there");
    }

    @Configuration(proxyBeanMethods = false)
    @Import({SandboxWeb.class, CitizenTable.class})
    @ComponentScan({"uk.onelondon.sandbox.identity", "uk.onelondon.sandbox.staff"})
    static class Everybody {

        @Bean
        Citizens citizens() {
            return () -> List.of(HIGH, PARTLY, LOW, NUMBERLESS, CHILD);
        }

        @Bean
        StaffMembers staff() {
            return () -> List.of(new StaffMember(
                    "gp-day",
                    "role-gp-day",
                    StaffRole.GP,
                    "Dr Gwen Day",
                    new OrganisationCode("F84001"),
                    "Day Surgery",
                    "north-east"));
        }

        @Bean
        CareRelationships nobodyCares() {
            return (person, organisation) -> Optional.empty();
        }

        @Bean
        SandboxSettings settings(Environment environment) {
            return SandboxSettings.from(environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Everybody.class)
    static class People {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Everybody.class)
    static class PeopleOfAnyTime {

        @Bean
        Clock clock() {
            return Moved.CLOCK;
        }
    }

    /** The number of a citizen as digits, for comparing with a claim. */
    public static Optional<String> digits(Citizen citizen) {
        return citizen.nhsNumber().map(NhsNumber::digits);
    }
}
