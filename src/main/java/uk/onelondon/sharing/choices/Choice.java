package uk.onelondon.sharing.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a person has decided for one family of uses. */
public sealed interface Choice {

    Family family();

    /** The last day on which it holds, in London; afterwards what is usual holds again. */
    Optional<LocalDate> until();

    /** The same up to and with that day. */
    Choice until(Optional<LocalDate> last);

    /**
     * All who care for her may see her record, but for these limits.
     *
     * @param limits in the order in which she made them, none twice
     */
    record Care(List<Limit> limits, Optional<LocalDate> until) implements Choice {

        /** The most limits one choice may have; whoever needs more is better served by a kind or an organisation. */
        public static final int MOST = 40;

        /** Copies the limits. */
        public Care {
            limits = List.copyOf(new LinkedHashSet<>(limits));
        }

        /** Nothing is left out. */
        public static Care open() {
            return new Care(List.of(), Optional.empty());
        }

        @Override
        public Family family() {
            return Family.CARE;
        }

        @Override
        public Care until(Optional<LocalDate> last) {
            return new Care(limits, last);
        }

        /** With one more limit. */
        public Care with(Limit more) {
            List<Limit> all = new ArrayList<>(limits);
            all.add(more);
            return new Care(all, until);
        }

        /** Without one. */
        public Care without(Limit gone) {
            return new Care(limits.stream().filter(limit -> !limit.equals(gone)).toList(), until);
        }

        /** The limits of both, for as long as the longer of them asks. */
        public Care and(Care other) {
            List<Limit> all = new ArrayList<>(limits);
            all.addAll(other.limits);
            Optional<LocalDate> last = until.isEmpty() || other.until.isEmpty()
                    ? Optional.empty()
                    : until.filter(day -> day.isAfter(other.until.get())).or(other::until);
            return new Care(all, last);
        }
    }

    /** Whether her record may be used for planning or for research, as far as the law allows it at all. */
    record Use(Family family, boolean allowed, Optional<LocalDate> until) implements Choice {

        /** @throws IllegalArgumentException for care, which is not a matter of yes or no alone */
        public Use {
            if (family == Family.CARE) {
                throw new IllegalArgumentException("Care has limits, not a yes or no");
            }
        }

        @Override
        public Use until(Optional<LocalDate> last) {
            return new Use(family, allowed, last);
        }
    }
}
