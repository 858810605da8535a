package uk.onelondon.sandbox.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the story of somebody who has been under many teams for decades: more than 10,000 entries over five sources, in
 * the language of the stories, the same at every load.
 */
final class LongRecord {

    private static final long SEED = 20_261_123L;

    /** An organisation with the days between two visits, and what its visits look like. */
    private record Round(String at, int years, int daysBetween, String visit, boolean bloods) {}

    private static final List<Round> ROUNDS = List.of(
            new Round("mulberry-lane, begum", 30, 21, "gp-visit | department: general-practice", true),
            new Round("marshgate, ferreira", 26, 35, "outpatient | department: renal", true),
            new Round("fleetside, mensah", 18, 30, "outpatient | department: cardiology", true),
            new Round("north-heath, patel", 12, 45, "outpatient | department: respiratory", false),
            new Round("tideway-community, brennan", 10, 10, "home-visit | department: district-nursing | hh", false));

    private static final List<String> PANELS =
            List.of("fbc", "ue", "lft", "lipids", "thyroid", "iron-test", "sugar-test");

    private static final List<String> MEDICINES = List.of(
            "amlodipine | dose: 5 mg | tablet | once-a-day",
            "bisoprolol | dose: 2.5 mg | tablet | every-morning",
            "furosemide | dose: 40 mg | tablet | every-morning",
            "atorvastatin | dose: 20 mg | tablet | every-night",
            "salbutamol | dose: 2 puffs | inhaler | when-needed",
            "omeprazole | dose: 20 mg | capsule | every-morning");

    private static final List<String> REASONS = List.of(
            "Regular check", "Feeling more short of breath", "Swollen ankles", "Blood test results", "Medicine check");

    private final Random chance = new Random(SEED);
    private final List<String> lines = new ArrayList<>();
    private final LocalDate today;

    private LongRecord(LocalDate today) {
        this.today = today;
    }

    static List<String> write(LocalDate today) {
        return new LongRecord(today).lines();
    }

    private List<String> lines() {
        ROUNDS.forEach(this::round);
        return lines;
    }

    private void round(Round round) {
        lines.add("at " + round.at());
        LocalDate day = today.minusYears(round.years()).plusDays(chance.nextInt(20));
        while (day.isBefore(today.minusDays(3))) {
            visit(round, day);
            day = day.plusDays(round.daysBetween() - 3 + chance.nextInt(7));
        }
    }

    private void visit(Round round, LocalDate day) {
        lines.add("  " + day + " visit " + round.visit() + " | why: " + pick(REASONS));
        lines.add("    bp " + (118 + chance.nextInt(45)) + "/" + (68 + chance.nextInt(26)));
        add("measure pulse " + (62 + chance.nextInt(40)), 0.8);
        add("measure weight " + (78 + chance.nextInt(12)), 0.6);
        add("measure oxygen " + (92 + chance.nextInt(8)), round.bloods() ? 0.3 : 0.9);
        add("measure breathing-rate " + (13 + chance.nextInt(9)), round.bloods() ? 0.1 : 0.7);
        add("measure temperature 36." + chance.nextInt(9), round.bloods() ? 0.1 : 0.6);
        add("measure pain " + chance.nextInt(7), round.bloods() ? 0.1 : 0.5);
        if (round.bloods()) {
            add("panel " + pick(PANELS), 0.75);
            add("panel ue | creatinine: " + (95 + chance.nextInt(60)) + " | egfr: " + (32 + chance.nextInt(24)), 0.45);
            add("medicine " + pick(MEDICINES) + " | completed", 0.5);
        }
        add("procedure " + (round.bloods() ? "ecg" : "wound-dressing"), round.bloods() ? 0.08 : 0.3);
        add("document clinic-letter | title: Letter after a visit | text", 0.12);
        lines.add("      > You came for a check. We looked at your results and changed nothing.");
        if (!lines.get(lines.size() - 2).contains("document")) {
            lines.removeLast();
        }
    }

    private void add(String entry, double probability) {
        if (chance.nextDouble() < probability) {
            lines.add("    " + entry);
        }
    }

    private String pick(List<String> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
