package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.sharing.rules.SharingConsent.Family;

/** Turns Consents into the form decisions are made from, once for each set of versions. */
public final class Consents {

    /**
     * Compiles all Consents of one person that the record holds, whatever their status; what has no effect is left out
     * here. The order does not matter. The result is immutable and may be shared by threads; compile again when a version
     * or the directory changes.
     *
     * @param laws overrides that are known, whether in force or not
     */
    public static Choices compile(
            Subject subject, Collection<SharingConsent> consents, Directory directory, List<Law> laws) {
        World world = new World(directory);
        List<SharingConsent> hers = consents.stream()
                .filter(SharingConsent::active)
                .filter(consent -> !Collections.disjoint(consent.patient(), subject.names()))
                .toList();
        List<CompiledConsent> compiled = hers.stream()
                .flatMap(consent -> compile(consent, subject, world, Replacement.of(consent, hers)))
                .sorted(Comparator.comparing(CompiledConsent::version))
                .toList();
        List<CompiledConsent> overrides =
                laws.stream().map(law -> compile(law, world)).toList();
        return new Choices(subject, compiled, overrides, world);
    }

    private static Stream<CompiledConsent> compile(
            SharingConsent consent, Subject subject, World world, Optional<Instant> replaced) {
        CompiledConsent compiled = subject.contradicts(consent.patient())
                ? CompiledConsent.unreadable(consent, Span.ALWAYS, "patient")
                : CompiledConsent.of(consent, world);
        Instant end = replaced.orElse(Instant.MAX);
        Span live = compiled.live();
        return end.isAfter(live.from())
                ? Stream.of(compiled.endedBy(new Span(live.from(), end.isBefore(live.until()) ? end : live.until())))
                : Stream.empty();
    }

    private static CompiledConsent compile(Law law, World world) {
        SharingConsent stated = new SharingConsent(
                new ConsentVersion(law.key(), law.publishedOn().toString()),
                true,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Family.CARE,
                new SharingConsent.Readable(Optional.empty(), law.provision()));
        return CompiledConsent.of(stated, world).endedBy(law.inForce());
    }

    private Consents() {}
}
