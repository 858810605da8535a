package uk.onelondon.sharing.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Records;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.rules.Decision;
import uk.onelondon.sharing.rules.Reason;
import uk.onelondon.sharing.rules.Rule;

/** Other eyes that see what a test tells them. */
final class FakeEyes implements OtherEyes {

    private final Records records;
    private Predicate<EntryId> hidden = id -> false;
    private Predicate<EntryId> hiddenByDraft = id -> false;
    private boolean readable = true;
    private boolean complete = true;

    FakeEyes(Records records) {
        this.records = records;
    }

    /** Everybody misses these. */
    FakeEyes hide(Predicate<EntryId> entries) {
        hidden = entries;
        return this;
    }

    /** A draft hides these besides. */
    FakeEyes draftHides(Predicate<EntryId> entries) {
        hiddenByDraft = entries;
        return this;
    }

    FakeEyes notReadable() {
        readable = false;
        return this;
    }

    FakeEyes notComplete() {
        complete = false;
        return this;
    }

    @Override
    public EyesRead through(SignedInPerson person, Viewpoint who, Set<String> types, Optional<Choice> draft) {
        if (!readable) {
            return new EyesRead.NotReadable();
        }
        Set<EntryId> judged = new HashSet<>();
        Map<EntryId, Decision> gone = new HashMap<>();
        records.of(person).now().newestFirst().stream()
                .map(entry -> entry.id())
                .filter(id -> types.contains(id.type()))
                .forEach(id -> {
                    judged.add(id);
                    if (hidden.test(id) || (draft.isPresent() && hiddenByDraft.test(id))) {
                        gone.put(id, decision(false));
                    }
                });
        return new EyesRead.Seen(judged, gone, complete);
    }

    @Override
    public Optional<Map<Viewpoint, Map<EntryId, Decision>>> entry(
            SignedInPerson person, List<EntryId> places, List<Viewpoint> who) {
        Map<Viewpoint, Map<EntryId, Decision>> seen = new LinkedHashMap<>();
        who.forEach(eyes -> seen.put(
                eyes,
                places.stream().collect(Collectors.toMap(Function.identity(), id -> decision(!hidden.test(id))))));
        return readable ? Optional.of(seen) : Optional.empty();
    }

    @Override
    public Optional<Decision> about(SignedInPerson person, Viewpoint who, Optional<PrivateKind> kind, Choice draft) {
        return readable ? Optional.of(decision(false)) : Optional.empty();
    }

    private static Decision decision(boolean permitted) {
        return new Decision(
                permitted, Rule.R5, Optional.empty(), new Reason("sharing.reason.of-a-test", new TreeMap<>()));
    }
}
