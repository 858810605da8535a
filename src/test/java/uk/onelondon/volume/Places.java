package uk.onelondon.volume;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Where one person has been seen: her surgery and the one before, two hospitals, and the rest, over all five sources,
 * because people move house and hospitals are not where one lives.
 */
record Places(
        Place surgery,
        Place earlierSurgery,
        Place hospital,
        Place otherHospital,
        Place walkIn,
        Place community,
        Place mentalHealth,
        Place pharmacy) {

    private static final List<Place> ALL = Table.read("places.txt").stream()
            .map(row -> new Place(
                    row.get(0),
                    Place.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.get(2),
                    row.get(3)))
            .toList();

    static Places of(Random random) {
        List<String> sources =
                new ArrayList<>(ALL.stream().map(Place::source).distinct().toList());
        Collections.shuffle(sources, random);
        String home = sources.get(0);
        return new Places(
                one(home, Place.Kind.SURGERY, random),
                one(sources.get(1), Place.Kind.SURGERY, random),
                one(random.nextBoolean() ? home : sources.get(2), Place.Kind.HOSPITAL, random),
                one(sources.get(3), Place.Kind.HOSPITAL, random),
                one(sources.get(4), Place.Kind.WALK_IN, random),
                one(home, Place.Kind.COMMUNITY, random),
                one(sources.get(2), Place.Kind.MENTAL_HEALTH, random),
                one(sources.get(4), Place.Kind.PHARMACY, random));
    }

    private static Place one(String source, Place.Kind kind, Random random) {
        List<Place> fitting = ALL.stream()
                .filter(place -> place.source().equals(source) && place.kind() == kind)
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** Where somebody tells again what this place told: another organisation in another source. */
    Place teller(Place first, Random random) {
        List<Place> others = List.of(surgery, earlierSurgery, hospital, otherHospital, surgery, hospital).stream()
                .filter(place -> !place.source().equals(first.source()))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    List<Place> all() {
        return List.of(surgery, earlierSurgery, hospital, otherHospital, walkIn, community, mentalHealth, pharmacy);
    }
}
