package uk.onelondon.record.fhir.takeaway;

import java.util.Collection;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/**
 * Says for each source whether all of it is in a copy, and names one by one what is not. In English, for the people who
 * run the receiving system.
 */
final class WhatIsNotHere {

    private WhatIsNotHere() {}

    static OperationOutcome outcome(Collection<CopiedBundle.Part> parts) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setLanguage("en");
        for (CopiedBundle.Part part : parts) {
            boolean complete = isComplete(part);
            issue(
                    outcome,
                    complete ? IssueSeverity.INFORMATION : severity(part.state),
                    complete ? IssueType.INFORMATIONAL : IssueType.INCOMPLETE,
                    part.source.name() + ": " + inWords(part) + ".",
                    part.source.base().toString());
            part.unreadable.forEach(entry -> issue(
                    outcome,
                    IssueSeverity.WARNING,
                    entry.reason() == Reason.NOT_HERS ? IssueType.SUPPRESSED : IssueType.STRUCTURE,
                    entry.reason() == Reason.NOT_HERS
                            ? "Not in this Bundle: the source sent it, but it is about somebody else."
                            : "Not in this Bundle: the source sent it, but it could not be read.",
                    place(part, entry)));
            part.withoutNarrative.forEach(address -> issue(
                    outcome,
                    IssueSeverity.WARNING,
                    IssueType.STRUCTURE,
                    "In this Bundle without its narrative, which is not well-formed XHTML.",
                    address));
        }
        return outcome;
    }

    /** True if all that the source counted is in the copy. */
    static boolean isComplete(CopiedBundle.Part part) {
        return part.unreadable.isEmpty()
                && switch (part.state) {
                    case SourceState.Complete c -> true;
                    case SourceState.NothingHere n -> true;
                    case SourceState.Partly p -> false;
                    case SourceState.Unavailable u -> false;
                    case SourceState.Waiting w -> false;
                    case SourceState.Arriving a -> false;
                };
    }

    /** Complete, partial or absent, with the numbers. */
    static String inWords(CopiedBundle.Part part) {
        int here = part.addresses.size();
        String unreadable =
                part.unreadable.isEmpty() ? "" : ", " + part.unreadable.size() + " received could not be copied";
        return switch (part.state) {
            case SourceState.Complete c
            when part.unreadable.isEmpty() -> "complete, " + here + " of " + c.count() + " resources";
            case SourceState.Complete c -> "partial, " + here + " of " + c.count() + " resources" + unreadable;
            case SourceState.NothingHere n -> "complete, the source holds nothing about this person";
            case SourceState.Partly p
            when p.missing() > 0 -> "partial, " + here + " of " + (here + p.missing()) + " resources" + unreadable;
            case SourceState.Partly p ->
                "partial, " + here + " resources, and the source did not say reliably how many there are" + unreadable;
            case SourceState.Unavailable u ->
                "absent, nothing could be read ("
                        + u.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
            case SourceState.Waiting w -> "absent, nothing had come when the copy ended";
            case SourceState.Arriving a -> "partial, " + here + " resources when the copy ended" + unreadable;
        };
    }

    private static IssueSeverity severity(SourceState state) {
        return state instanceof SourceState.Unavailable ? IssueSeverity.ERROR : IssueSeverity.WARNING;
    }

    private static String place(CopiedBundle.Part part, UnreadableEntry entry) {
        Optional<String> address = entry.type().flatMap(type -> entry.id().map(id -> part.address(type, id)));
        return address.orElseGet(() -> part.source.base()
                + entry.type().map(type -> "/" + type + " without a usable id").orElse(", neither type nor id known"));
    }

    private static void issue(
            OperationOutcome outcome, IssueSeverity severity, IssueType type, String words, String where) {
        outcome.addIssue()
                .setSeverity(severity)
                .setCode(type)
                .setDiagnostics(where)
                .getDetails()
                .setText(words);
    }
}
