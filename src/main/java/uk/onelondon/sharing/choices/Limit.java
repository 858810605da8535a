package uk.onelondon.sharing.choices;

import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.EntryId;

/**
 * One thing that some of those who care for a person may not see.
 *
 * @param what they may not see
 * @param who may not see it
 * @param from the first day on which they may not, in London; at once if empty. A team that sees the record only while
 *     she is treated there has a limit from the day after
 */
public record Limit(What what, Who who, Optional<LocalDate> from) {

    /** At once. */
    public Limit(What what, Who who) {
        this(what, who, Optional.empty());
    }

    /** Part of the record. */
    public sealed interface What {

        /** All of it. */
        record Everything() implements What {}

        /** What bears the labels of a kind. */
        record Kind(PrivateKind kind) implements What {}

        /** One entry. */
        record Entry(EntryId id) implements What {}
    }

    /** Some of those who care for her. */
    public sealed interface Who {

        /** All of them. */
        record Everybody() implements Who {}

        /** People who do one kind of work, wherever they do it. */
        record Staff(StaffKind kind) implements Who {}

        /** All who work for an organisation, or for one that is part of it. */
        record Organisation(OrganisationCode code, String name) implements Who {}
    }

    /** True if it leaves nothing of the record to anybody. */
    public boolean closesAll() {
        return what instanceof What.Everything && who instanceof Who.Everybody;
    }
}
