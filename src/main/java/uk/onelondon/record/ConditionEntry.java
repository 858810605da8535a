package uk.onelondon.record;

import java.util.Optional;

/**
 * A condition, problem or diagnosis.
 *
 * @param started when it began, as opposed to when it was written down
 * @param ended when it was over
 * @param problem true if it stands on a list of problems, false for the diagnosis of a single visit
 */
public record ConditionEntry(Facts facts, When started, When ended, Optional<Concept> severity, boolean problem)
        implements RecordEntry {}
