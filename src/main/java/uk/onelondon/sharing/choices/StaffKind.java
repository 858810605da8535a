package uk.onelondon.sharing.choices;

import java.util.Optional;
import uk.onelondon.core.TextKey;

/** The kinds of people who ask for a record, as a citizen tells them apart. */
public enum StaffKind {
    GP(Family.CARE),
    AE_DOCTOR(Family.CARE),
    AMBULANCE_CREW(Family.CARE),
    HANDLER_111(Family.CARE),
    PHARMACIST(Family.CARE),
    MENTAL_HEALTH_NURSE(Family.CARE),
    SOCIAL_WORKER(Family.CARE),
    PLANNER(Family.PLANNING),
    RESEARCHER(Family.RESEARCH);

    private final Family asksFor;

    StaffKind(Family asksFor) {
        this.asksFor = asksFor;
    }

    /** What they ask for it for. */
    public Family asksFor() {
        return asksFor;
    }

    /** Whether their work lets them ask for a record as an emergency. */
    public boolean mayAskInEmergencies() {
        return asksFor == Family.CARE && this != PHARMACIST && this != SOCIAL_WORKER;
    }

    /** Whether they mostly meet people in an emergency. */
    public boolean meetsEmergencies() {
        return this == AE_DOCTOR || this == AMBULANCE_CREW;
    }

    /** As it stands in addresses and text keys. */
    public String key() {
        return TextKey.of(this);
    }

    /** Reads one from an address. */
    public static Optional<StaffKind> parse(String key) {
        for (StaffKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
