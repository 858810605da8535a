package uk.onelondon.record.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Identifier;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** One line of {@code pairs.txt} as an entry: {@code organisation@source: name | fact | fact}. */
final class ToldEntry {

    private static final Map<String, String> SYSTEMS = Map.of(
            "sct", "http://snomed.info/sct",
            "dmd", "https://dmd.nhs.uk",
            "loinc", "http://loinc.org",
            "icd10", "http://hl7.org/fhir/sid/icd-10");

    private final String category;
    private final String organisation;
    private final SourceId source;
    private final Concept name;
    private final List<String> facts;

    ToldEntry(String category, String line) {
        this.category = category;
        int at = line.indexOf('@');
        int colon = line.indexOf(": ", at);
        this.organisation = line.substring(0, at);
        this.source = new SourceId(line.substring(at + 1, colon));
        List<String> parts =
                Arrays.stream(line.substring(colon + 2).split("\\s*\\|\\s*")).toList();
        this.name = concept(parts.getFirst());
        this.facts = parts.subList(1, parts.size());
    }

    /** The entry under an id of its own. */
    RecordEntry entry(String id) {
        Set<Identifier> numbers = new HashSet<>();
        value("number").ifPresent(number -> {
            String[] parts = number.split("/", 2);
            numbers.add(new Identifier("https://numbers.example.org/" + parts[0], parts[1]));
        });
        List<Detail> details = new ArrayList<>();
        value("batch").ifPresent(text -> details.add(Detail.words(Detail.Label.BATCH, text)));
        value("dose-number").ifPresent(text -> details.add(Detail.words(Detail.Label.DOSE_NUMBER, text)));
        value("site").ifPresent(text -> details.add(Detail.words(Detail.Label.BODY_SITE, text)));
        if (category.equals("medicines")) {
            value("ended")
                    .ifPresent(text -> details.add(new Detail(Detail.Label.ENDED, new Detail.Moment(when(text)))));
        }
        value("title").ifPresent(text -> details.add(Detail.words(Detail.Label.NOTE, text)));
        Facts all = new Facts(
                new EntryId(source, type(), id),
                happening(),
                new Told.Given(name),
                when(value("on").orElseThrow()),
                status(),
                Named.nobody(),
                Named.of(organisation),
                details,
                Set.of(),
                numbers);
        return switch (category) {
            case "allergies" -> allergy(all);
            case "medicines" ->
                new MedicineEntry(
                        all, Named.nobody(), value("dose").map(List::of).orElse(List.of()), Optional.empty());
            case "conditions" ->
                new ConditionEntry(
                        all,
                        all.when(),
                        value("ended").map(ToldEntry::when).orElseGet(When.Unknown::new),
                        Optional.empty(),
                        !facts.contains("visit-diagnosis"));
            case "results" -> new ResultEntry(all, found(), List.of(), Optional.empty(), List.of());
            default -> new GeneralEntry(all, List.of(), List.of());
        };
    }

    private AllergyEntry allergy(Facts all) {
        AllergyEntry.Severity severity = Arrays.stream(AllergyEntry.Severity.values())
                .filter(one -> facts.contains(one.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(AllergyEntry.Severity.NOT_SAID);
        AllergyEntry.Danger danger = value("risk")
                .map(risk -> AllergyEntry.Danger.valueOf(risk.toUpperCase(Locale.ROOT)))
                .orElse(AllergyEntry.Danger.NOT_SAID);
        List<AllergyEntry.Reaction> reactions = value("reaction")
                .map(sign -> List.of(new AllergyEntry.Reaction(List.of(Concept.of(sign)), severity, Optional.empty())))
                .orElse(List.of());
        return new AllergyEntry(all, severity, danger, reactions, facts.contains("none-known"));
    }

    private ResultValue found() {
        return value("value")
                .map(ToldEntry::number)
                .or(() -> value("parts").map(ToldEntry::parts))
                .orElseGet(() -> new ResultValue.Coded(new Told.Missing()));
    }

    private static ResultValue number(String text) {
        String[] parts = text.split(" ", 2);
        return new ResultValue.Number(new BigDecimal(parts[0]), "", parts.length > 1 ? parts[1] : "");
    }

    /** {@code systolic 152, diastolic 86 mm[Hg]}: the unit of the last goes for all. */
    private static ResultValue parts(String text) {
        String unit = text.substring(text.lastIndexOf(' ') + 1);
        return new ResultValue.Parts(Arrays.stream(text.split(", "))
                .map(part -> part.split(" "))
                .map(part -> new ResultValue.Part(
                        new Told.Given(Concept.of(part[0])), number(part[1] + " " + unit), List.of()))
                .toList());
    }

    private Happening happening() {
        return switch (category) {
            case "allergies" -> Happening.ALLERGY_NOTED;
            case "medicines" ->
                facts.contains("prescribed")
                        ? Happening.MEDICINE_PRESCRIBED
                        : facts.contains("given")
                                ? Happening.MEDICINE_GIVEN
                                : facts.contains("supplied")
                                        ? Happening.MEDICINE_SUPPLIED
                                        : Happening.MEDICINE_REPORTED;
            case "conditions" -> Happening.CONDITION_NOTED;
            case "results" -> facts.contains("panel") ? Happening.REPORT_MADE : Happening.TEST_DONE;
            case "vaccinations" -> facts.contains("not-given") ? Happening.VACCINE_NOT_GIVEN : Happening.VACCINE_GIVEN;
            case "procedures" -> Happening.PROCEDURE_DONE;
            case "visits" -> visit();
            case "documents" -> Happening.DOCUMENT_WRITTEN;
            default -> throw new IllegalArgumentException(category);
        };
    }

    private Happening visit() {
        return Map.of(
                        "emergency", Happening.SEEN_IN_EMERGENCY,
                        "ambulance", Happening.SEEN_BY_AMBULANCE,
                        "stay", Happening.STAYED_IN_HOSPITAL,
                        "clinic", Happening.SEEN_AT_CLINIC,
                        "home", Happening.SEEN_AT_HOME,
                        "phone", Happening.SPOKEN_TO)
                .entrySet()
                .stream()
                .filter(entry -> facts.contains(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private EntryStatus status() {
        return facts.stream()
                .flatMap(fact -> Arrays.stream(EntryStatus.values())
                        .filter(status -> status.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(fact)))
                .findFirst()
                .orElse(facts.contains("not-given") ? EntryStatus.NOT_DONE : EntryStatus.NOT_SAID);
    }

    private String type() {
        return Map.of(
                        "allergies", "AllergyIntolerance",
                        "medicines", "MedicationRequest",
                        "conditions", "Condition",
                        "results", "Observation",
                        "vaccinations", "Immunization",
                        "procedures", "Procedure",
                        "visits", "Encounter",
                        "documents", "DocumentReference")
                .get(category);
    }

    private Optional<String> value(String label) {
        return facts.stream()
                .filter(fact -> fact.startsWith(label + ": "))
                .map(fact -> fact.substring(label.length() + 2))
                .findFirst();
    }

    private static Concept concept(String text) {
        if (text.startsWith("said ")) {
            return Concept.of(text.substring(5));
        }
        List<Code> codes = Arrays.stream(text.split(" \\+ "))
                .map(one -> one.split(" ", 3))
                .map(one -> new Code(SYSTEMS.getOrDefault(one[0], one[0]), one[1], one[2]))
                .toList();
        return new Concept(codes.getFirst().display(), codes);
    }

    static When when(String text) {
        int period = text.indexOf("..");
        if (period >= 0) {
            return new When.Between(when(text.substring(0, period)), Optional.of(when(text.substring(period + 2))));
        }
        return switch (text.length()) {
            case 4 -> new When.InYear(Year.parse(text));
            case 7 -> text.equals("unknown") ? new When.Unknown() : new When.InMonth(YearMonth.parse(text));
            case 10 -> new When.On(LocalDate.parse(text));
            default -> new When.At(OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.of("Europe/London")));
        };
    }
}
