package uk.onelondon.record.fhir.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.onelondon.record.fhir.RecordUnderTest.CLOCK;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.record.takeaway.FhirCopies.FhirCopy;
import uk.onelondon.record.takeaway.FhirCopies.TooManyAtOnceException;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.ReceivedText;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

class CopiedBundleTests {

    private static final String FLAG = "{\"resourceType\":\"Flag\",\"id\":\"%s\",\"meta\":{\"versionId\":\"3\"},"
            + "\"status\":\"active\",\"code\":{\"text\":\"\\\"quoted\\\" </script>\"},\"subject\":{\"reference\":\"Patient/p\"},"
            + "\"mystery\":1.50}";

    private final CopyingUnderTest copying = new CopyingUnderTest();
    private final FhirCopies copies = CopyingUnderTest.over(
            copying,
            new RecordSources(
                    RecordUnderTest.source("hub", "Hub"),
                    List.of(
                            RecordUnderTest.source("north-east", "North East London"),
                            RecordUnderTest.source("south-west", "South West London"))),
            CLOCK);

    @Test
    void everyResourceStandsOnceAsItCameUnderItsAddressAndEachSourceSaysWhatItGave() throws IOException {
        copying.then(to -> to.received(NORTH_EAST, List.of(flag("a"), flag("b"))))
                .then(to -> to.received(NORTH_EAST, List.of(flag("c"))))
                .then(state(NORTH_EAST, new SourceState.Complete(3, NOON)))
                .then(to -> to.received(SOUTH_WEST, List.of(flag("a"))))
                .then(state(SOUTH_WEST, new SourceState.Complete(1, NOON)))
                .then(CopyListener::finished);
        String json = written(true);
        assertThat(json).contains(FLAG.formatted("a"), FLAG.formatted("b"), FLAG.formatted("c"));
        Bundle bundle = parsed(json);
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getTimestamp().toInstant()).isEqualTo(NOON);
        assertThat(bundle.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .doesNotHaveDuplicates()
                .contains(
                        "http://localhost/fhir/north-east/Flag/a",
                        "http://localhost/fhir/north-east/Flag/b",
                        "http://localhost/fhir/north-east/Flag/c",
                        "http://localhost/fhir/south-west/Flag/a");
        assertThat(bundle.getEntry()).hasSize(4 + 1 + 2);

        List<Provenance> provenances = all(bundle, Provenance.class);
        assertThat(provenances).hasSize(2).allSatisfy(provenance -> {
            assertThat(provenance.getRecorded().toInstant()).isEqualTo(NOON);
            assertThat(provenance.getAgentFirstRep().getWho().getDisplay()).isEqualTo("One London");
        });
        assertThat(provenances.getFirst().getTarget())
                .extracting(Reference::getReference)
                .containsExactly(
                        "http://localhost/fhir/north-east/Flag/a",
                        "http://localhost/fhir/north-east/Flag/b",
                        "http://localhost/fhir/north-east/Flag/c");
        assertThat(provenances
                        .getFirst()
                        .getEntityFirstRep()
                        .getWhat()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("http://localhost/fhir/north-east");
        assertThat(provenances.getFirst().getActivity().getText()).endsWith("complete, 3 of 3 resources");
        assertThat(outcome(bundle).getIssue())
                .allMatch(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.INFORMATION);
    }

    @Test
    void whatIsNotInItIsNamedOneByOne() throws IOException {
        copying.then(to -> to.received(NORTH_EAST, List.of(new ReceivedText("Flag", "a", FLAG.formatted("a"), true))))
                .then(to -> to.unreadable(NORTH_EAST, unreadable("Observation", "x", Reason.NOT_UNDERSTOOD)))
                .then(to -> to.unreadable(NORTH_EAST, unreadable("Observation", "y", Reason.NOT_HERS)))
                .then(to -> to.unreadable(
                        NORTH_EAST,
                        new UnreadableEntry(NORTH_EAST, Optional.empty(), Optional.empty(), Reason.NOT_UNDERSTOOD)))
                .then(state(NORTH_EAST, new SourceState.Partly(1, 5, NOON)))
                .then(state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty())))
                .then(CopyListener::finished);
        Bundle bundle = parsed(written(false));
        assertThat(outcome(bundle).getIssue())
                .extracting(issue -> issue.getSeverity().toCode() + " "
                        + issue.getCode().toCode() + " " + issue.getDetails().getText() + " " + issue.getDiagnostics())
                .containsExactly(
                        "warning incomplete North East London: partial, 1 of 6 resources, 3 received could not be copied."
                                + " http://localhost/fhir/north-east",
                        "warning structure Not in this Bundle: the source sent it, but it could not be read."
                                + " http://localhost/fhir/north-east/Observation/x",
                        "warning suppressed Not in this Bundle: the source sent it, but it is about somebody else."
                                + " http://localhost/fhir/north-east/Observation/y",
                        "warning structure Not in this Bundle: the source sent it, but it could not be read."
                                + " http://localhost/fhir/north-east, neither type nor id known",
                        "warning structure In this Bundle without its narrative, which is not well-formed XHTML."
                                + " http://localhost/fhir/north-east/Flag/a",
                        "error incomplete South West London: absent, nothing could be read (too slow)."
                                + " http://localhost/fhir/south-west");
        Provenance absent = all(bundle, Provenance.class).getLast();
        assertThat(absent.getActivity().getText()).contains("absent");
        assertThat(absent.getTargetFirstRep().getReference())
                .isEqualTo(bundle.getEntry().stream()
                        .filter(entry -> entry.getResource() instanceof OperationOutcome)
                        .findFirst()
                        .orElseThrow()
                        .getFullUrl());
    }

    @Test
    void aReadingThatEndsWithoutItsLastWordLeavesNoFileThatLooksWhole() {
        copying.then(to -> to.received(NORTH_EAST, List.of(flag("a"))));
        assertThatThrownBy(() -> written(true)).isInstanceOf(IOException.class);
    }

    @Test
    void somethingThatCannotBeWrittenSpoilsTheFileRatherThanMissingFromIt() {
        copying.then(to -> {
                    try {
                        to.received(new SourceId("elsewhere"), List.of(flag("a")));
                    } catch (RuntimeException swallowedAsTheReadingDoes) {
                        // The reading logs it and goes on.
                    }
                })
                .then(state(NORTH_EAST, new SourceState.Complete(0, NOON)))
                .then(CopyListener::finished);
        assertThatThrownBy(() -> written(false)).isInstanceOf(IOException.class);
    }

    @Test
    void onePersonCannotTakeAllTheRoomAndClosingGivesItBack() {
        FhirCopy first = copies.begin(person("a"));
        FhirCopy second = copies.begin(person("a"));
        assertThatThrownBy(() -> copies.begin(person("a"))).isInstanceOf(TooManyAtOnceException.class);
        copies.begin(person("b")).close();
        first.close();
        first.close();
        assertThat(copying.stopped()).isTrue();
        copies.begin(person("a")).close();
        second.close();
    }

    private String written(boolean compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FhirCopy copy = copies.begin(person("a"))) {
            copy.writeTo(bytes, compressed);
        }
        return compressed
                ? new String(
                        new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                : bytes.toString(StandardCharsets.UTF_8);
    }

    static SignedInPerson person(String subject) {
        return new SignedInPerson(
                subject,
                new PersonName("Synthetic", "Person"),
                Optional.empty(),
                LocalDate.of(1950, 1, 1),
                IdentityLevel.P9,
                NOON,
                new IdToken("none", NOON));
    }

    private static Bundle parsed(String json) {
        return (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(json);
    }

    private static ReceivedText flag(String id) {
        return new ReceivedText("Flag", id, FLAG.formatted(id), false);
    }

    private static UnreadableEntry unreadable(String type, String id, Reason reason) {
        return new UnreadableEntry(NORTH_EAST, Optional.of(type), Optional.of(id), reason);
    }

    private static java.util.function.Consumer<CopyListener> state(SourceId source, SourceState state) {
        return to -> to.state(source, state);
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static OperationOutcome outcome(Bundle bundle) {
        List<OperationOutcome> outcomes = all(bundle, OperationOutcome.class);
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }
}
