package uk.onelondon.record.fhir;

import org.jspecify.annotations.Nullable;
import uk.onelondon.record.EntryStatus;

/** The status words of FHIR R4 resources in the few words a reader needs. */
final class Statuses {

    private Statuses() {}

    /** Any status code; one outside the standard is "not known". */
    static EntryStatus of(@Nullable String code) {
        return switch (code) {
            case null -> EntryStatus.NOT_SAID;
            case "" -> EntryStatus.NOT_SAID;
            case "active",
                    "current",
                    "in-progress",
                    "accepted",
                    "arrived",
                    "triaged",
                    "received",
                    "ready",
                    "checked-in" -> EntryStatus.ACTIVE;
            case "on-hold", "onleave", "suspended", "waitlist", "requested" -> EntryStatus.ON_HOLD;
            case "stopped", "inactive", "ended", "superseded", "retired", "declined" -> EntryStatus.STOPPED;
            case "resolved", "remission" -> EntryStatus.RESOLVED;
            case "completed", "finished", "final", "fulfilled" -> EntryStatus.DONE;
            case "registered", "preliminary", "partial" -> EntryStatus.EARLY;
            case "amended", "corrected", "appended" -> EntryStatus.AMENDED;
            case "planned",
                    "not-started",
                    "scheduled",
                    "booked",
                    "pending",
                    "proposed",
                    "draft",
                    "preparation",
                    "intended" -> EntryStatus.PLANNED;
            case "cancelled", "revoked", "rejected", "abandoned" -> EntryStatus.CANCELLED;
            case "not-done", "not-taken", "noshow", "aborted" -> EntryStatus.NOT_DONE;
            case "entered-in-error" -> EntryStatus.ENTERED_IN_ERROR;
            default -> EntryStatus.NOT_KNOWN;
        };
    }
}
