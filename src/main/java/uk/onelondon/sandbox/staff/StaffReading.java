package uk.onelondon.sandbox.staff;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.SandboxSettings;

/** Reads one person's record over HTTP with a token of staff, as any system in a hospital would. */
@Component
class StaffReading {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_PAGES = 200;

    /** Where an item says what it is, in the order of trust. */
    private static final List<String> WORDS = List.of(
            "/code/text",
            "/code/coding/0/display",
            "/medicationCodeableConcept/text",
            "/medicationCodeableConcept/coding/0/display",
            "/vaccineCode/coding/0/display",
            "/type/0/coding/0/display",
            "/type/coding/0/display",
            "/description",
            "/title",
            "/name/0/text",
            "/name/0/family",
            "/contentType",
            "/reasonCode/0/text");

    private static final List<String> DATES = List.of(
            "/effectiveDateTime",
            "/onsetDateTime",
            "/authoredOn",
            "/occurrenceDateTime",
            "/performedDateTime",
            "/performedPeriod/start",
            "/period/start",
            "/date",
            "/recordedDate",
            "/start",
            "/issued");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final SandboxSettings settings;

    StaffReading(SandboxSettings settings) {
        this.settings = settings;
    }

    /** One line of the list. */
    record Line(String type, String what, String date) {}

    /**
     * What one endpoint gave.
     *
     * @param status HTTP status of the last answer; 200 also if there was nothing to be seen
     */
    record Told(String endpoint, int status, List<Line> lines) {}

    /** What each source gives, in the order of the sources. */
    List<Told> read(NhsNumber person, String token) {
        return Stream.concat(Endpoints.SOURCES.stream().map(Endpoints.Endpoint::id), Stream.of(Endpoints.HUB))
                .map(endpoint -> read(endpoint, person, token))
                .toList();
    }

    private Told read(String endpoint, NhsNumber person, String token) {
        String base = settings.recordAudience() + "/" + endpoint;
        try {
            String search = base + "/Patient?identifier=" + NhsNumber.SYSTEM + "%7C" + person.digits();
            HttpResponse<String> found = get(search, token);
            List<Line> lines = new ArrayList<>();
            if (found.statusCode() == 200) {
                for (JsonNode entry : json.readTree(found.body()).path("entry")) {
                    String id = entry.at("/resource/id").asString("");
                    addAll(base + "/Patient/" + id + "/$everything?_count=200", token, lines);
                }
            }
            return new Told(endpoint, found.statusCode(), lines);
        } catch (IOException | JacksonException e) {
            return new Told(endpoint, 0, List.of());
        }
    }

    private void addAll(String first, String token, List<Line> lines) throws IOException {
        Optional<String> at = Optional.of(first.replace("$", "%24"));
        for (int page = 0; page < MOST_PAGES && at.isPresent(); page++) {
            JsonNode bundle = json.readTree(get(at.get(), token).body());
            bundle.path("entry").forEach(entry -> lines.add(line(entry.path("resource"))));
            at = next(bundle);
        }
    }

    private static Optional<String> next(JsonNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asString("").equals("next")) {
                return Optional.of(link.path("url").asString("").replace("$", "%24"));
            }
        }
        return Optional.empty();
    }

    private static Line line(JsonNode item) {
        return new Line(item.path("resourceType").asString(""), first(item, WORDS), first(item, DATES));
    }

    private static String first(JsonNode item, List<String> paths) {
        return paths.stream()
                .map(path -> item.at(path).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String address, String token) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/fhir+json")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
