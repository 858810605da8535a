package uk.onelondon.sharing.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * The labels a rule states (rule R7). A permit of X covers X and below, and must cover every sensitivity of the item; a
 * deny of X covers X and above, and one label suffices.
 */
final class LabelRule {

    private final boolean permit;
    private final Set<Code> sensitivities = new HashSet<>();
    private final Set<Code> broader = new HashSet<>();
    private final Set<Code> others = new HashSet<>();
    private int highest = Labels.NOT_STATED;
    private int lowest = Integer.MAX_VALUE;

    LabelRule(Set<Code> labels, Provision.Type type) {
        permit = type == Provision.Type.PERMIT;
        for (Code label : labels) {
            int level = Labels.levelOf(label);
            if (level != Labels.NOT_STATED) {
                highest = Math.max(highest, level);
                lowest = Math.min(lowest, level);
            } else if (Labels.isSensitivity(label)) {
                sensitivities.add(label);
                addCovered(label);
            } else {
                others.add(label);
            }
        }
        if (!sensitivities.isEmpty()) {
            addBroader();
        }
    }

    /** An item marked as substance abuse may be about the alcohol that the rule names. */
    private void addBroader() {
        for (String code : Hierarchy.SENSITIVITIES.codes()) {
            boolean meets = Hierarchy.SENSITIVITIES.coveredBy(code).stream()
                    .anyMatch(covered -> sensitivities.contains(new Code(Code.ACT_CODE, covered)));
            if (meets) {
                broader.add(new Code(Code.ACT_CODE, code));
            }
        }
    }

    private void addCovered(Code label) {
        if (Labels.isV3Sensitivity(label)) {
            Hierarchy.SENSITIVITIES
                    .coveredBy(label.code())
                    .forEach(code -> sensitivities.add(new Code(Code.ACT_CODE, code)));
        }
    }

    Fit fit(Labels item) {
        return permit ? permits(item) : denies(item);
    }

    private Fit permits(Labels item) {
        if (item.codes().isEmpty()) {
            return Fit.PERHAPS;
        }
        for (Code sensitivity : item.sensitivities()) {
            if (!covers(sensitivity)) {
                return Fit.NO;
            }
        }
        if (item.level() == Labels.NOT_STATED) {
            return namesOne(item) ? Fit.YES : Fit.PERHAPS;
        }
        boolean cameWithSensitivity = item.sensitivities().length > 0 && item.level() <= Labels.RESTRICTED;
        boolean normalAndNamed = item.level() <= Labels.NORMAL && namesOne(item);
        return Fit.of(item.level() <= highest || cameWithSensitivity || normalAndNamed);
    }

    /** A permit of R covers what gave rise to an R, if it is a sensitivity we know. */
    private boolean covers(Code sensitivity) {
        return sensitivities.contains(sensitivity)
                || (highest >= Labels.RESTRICTED && Labels.isKnownSensitivity(sensitivity));
    }

    private Fit denies(Labels item) {
        Fit fit = Fit.of(namesOne(item));
        if (lowest != Integer.MAX_VALUE) {
            fit = fit.or(item.level() == Labels.NOT_STATED ? Fit.PERHAPS : Fit.of(item.level() >= lowest));
        }
        return sensitivities.isEmpty() || fit == Fit.YES ? fit : fit.or(deniesSensitivity(item));
    }

    private Fit deniesSensitivity(Labels item) {
        Fit fit = item.tellSensitivities() ? Fit.NO : Fit.PERHAPS;
        for (Code sensitivity : item.sensitivities()) {
            if (sensitivities.contains(sensitivity)) {
                return Fit.YES;
            }
            if (broader.contains(sensitivity)) {
                fit = Fit.PERHAPS;
            }
        }
        return fit;
    }

    private boolean namesOne(Labels item) {
        if (others.isEmpty()) {
            return false;
        }
        for (Code other : others) {
            if (item.holds(other)) {
                return true;
            }
        }
        return false;
    }
}
