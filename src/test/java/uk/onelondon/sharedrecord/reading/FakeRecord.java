package uk.onelondon.sharedrecord.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a fake source holds, and how it searches: by patient, date and last change, with pages and a count. */
final class FakeRecord {

    static final String NUMBER = "9990000018";
    static final String OTHER_NUMBER = "9990000026";

    /** One resource. The date is empty for an undated one. */
    record Item(String type, String id, Optional<Instant> date, Instant changed, String json) {}

    final List<String> patients = new ArrayList<>(List.of(patient("p1", NUMBER, "")));
    final List<Item> items = new ArrayList<>();

    /** How many entries one search gives in all, then no next link. */
    volatile int willing = Integer.MAX_VALUE;

    volatile int largestPage = Integer.MAX_VALUE;
    volatile boolean sorts = true;
    volatile boolean dates = true;
    volatile boolean counts = true;
    volatile boolean totals = true;
    volatile IntUnaryOperator lie = IntUnaryOperator.identity();

    /** What becomes of the entries of a page before they are sent; gets the page's items. */
    volatile UnaryOperator<List<Item>> spoil = UnaryOperator.identity();

    static String patient(String id, String number, String more) {
        String identifier = number.isEmpty()
                ? ""
                : ",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"" + number + "\"}]";
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"" + identifier + more + "}";
    }

    static Item observation(String id, Instant date) {
        return observation(id, Optional.of(date), "\"code\":{\"text\":\"Haemoglobin\"}");
    }

    static Item observation(String id, Optional<Instant> date, String more) {
        String effective = date.map(d -> ",\"effectiveDateTime\":\"" + d + "\"").orElse("");
        String json = "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\"" + effective
                + ",\"subject\":{\"reference\":\"Patient/p1\"}," + more + "}";
        return new Item("Observation", id, date, Instant.parse("2026-01-01T00:00:00Z"), json);
    }

    /** So many observations, one a day, the newest on 1 June 2026. */
    void addObservations(int count) {
        Instant newest = Instant.parse("2026-06-01T09:00:00Z");
        for (int i = 0; i < count; i++) {
            items.add(observation("o" + i, newest.minusSeconds(86_400L * i)));
        }
    }

    void answer(FakeSource.Asked asked, String base) throws IOException {
        String rest = asked.path().substring("/fhir/one/".length());
        if (rest.startsWith("Patient/")) {
            one(
                    asked,
                    patients.stream()
                            .filter(p -> p.contains("\"id\":\"" + rest.substring(8) + "\""))
                            .findFirst());
        } else if (rest.equals("Patient")) {
            asked.json(200, bundle(patients, patients.size(), Optional.empty()));
        } else if (rest.contains("/")) {
            one(
                    asked,
                    items.stream()
                            .filter(i -> rest.equals(i.type() + "/" + i.id()))
                            .map(Item::json)
                            .findFirst());
        } else {
            search(asked, rest, base);
        }
    }

    private void one(FakeSource.Asked asked, Optional<String> json) throws IOException {
        asked.json(json.isPresent() ? 200 : 404, json.orElse("{}"));
    }

    private void search(FakeSource.Asked asked, String type, String base) throws IOException {
        boolean windowed = asked.query().stream().anyMatch(p -> p.startsWith("date") || p.startsWith("_lastUpdated"));
        if ((!sorts && !asked.parameter("_sort").isEmpty()) || (!dates && windowed)) {
            asked.json(400, "{\"resourceType\":\"OperationOutcome\"}");
            return;
        }
        String patient = asked.parameter("patient").replace("Patient/", "");
        List<Item> found = items.stream()
                .filter(i -> i.type().equals(type) && i.json().contains("Patient/" + patient + "\""))
                .filter(i -> asked.query().stream().allMatch(p -> within(i, p)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!asked.parameter("_sort").isEmpty()) {
            found.sort(Comparator.comparing((Item i) -> i.date().orElse(Instant.MIN))
                    .reversed());
        }
        int total = lie.applyAsInt(found.size());
        if (asked.parameter("_summary").equals("count")) {
            asked.json(
                    200,
                    counts ? "{\"resourceType\":\"Bundle\",\"total\":" + total + "}" : "{\"resourceType\":\"Bundle\"}");
            return;
        }
        int from = asked.parameter("from").isEmpty() ? 0 : Integer.parseInt(asked.parameter("from"));
        int size = Math.min(largestPage, Integer.parseInt(asked.parameter("_count")));
        int to = Math.min(Math.min(from + size, found.size()), willing);
        boolean more = to < Math.min(found.size(), willing);
        Optional<String> next = more
                ? Optional.of(base + "/" + type + "?"
                        + asked.exchange().getRequestURI().getRawQuery().replaceAll("&?from=\\d+", "") + "&from=" + to)
                : Optional.empty();
        List<String> page = spoil.apply(found.subList(Math.min(from, to), to)).stream()
                .map(Item::json)
                .toList();
        asked.json(200, bundle(page, totals ? total : -1, next));
    }

    static String bundle(List<String> resources, int total, Optional<String> next) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\""
                + (total < 0 ? "" : ",\"total\":" + total)
                + next.map(n -> ",\"link\":[{\"relation\":\"self\",\"url\":\"x\"},{\"relation\":\"next\",\"url\":\"" + n
                                + "\"}]")
                        .orElse("")
                + ",\"entry\":["
                + resources.stream()
                        .map(r -> "{\"resource\":" + r + ",\"search\":{\"mode\":\"match\"}}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static boolean within(Item item, String parameter) {
        if (parameter.equals("date:missing=true")) {
            return item.date().isEmpty();
        }
        if (parameter.startsWith("date=")) {
            return item.date().isPresent() && matches(item.date().get(), parameter.substring(5));
        }
        return !parameter.startsWith("_lastUpdated=") || matches(item.changed(), parameter.substring(13));
    }

    private static boolean matches(Instant date, String wish) {
        Instant bound = Instant.parse(wish.substring(2));
        return wish.startsWith("ge") ? !date.isBefore(bound) : date.isBefore(bound);
    }
}
