package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.record.People.Person;

/** What a person reads of her own record, and that the rest is as if it were not there. */
class ReadingTests {

    private static final String HERE = "north-east";

    private final RunningRecord record = RunningRecord.shared();
    private final Person ana = People.withObservations(record, HERE, 25);
    private final Person ben = People.withObservations(record, HERE, 3);

    @Test
    void sheReadsHerOwnAndGetsOneRefusalForAnothersAndForNothing() {
        assertThat(record.get(ana.token(), HERE + "/Observation/o1-" + ana.id()).status())
                .isEqualTo(200);
        RunningRecord.Reply others = record.get(ana.token(), HERE + "/Observation/o1-" + ben.id());
        RunningRecord.Reply nothing = record.get(ana.token(), HERE + "/Observation/nothing");
        assertThat(others.status()).isEqualTo(404);
        assertThat(others).isEqualTo(nothing);
    }

    @Test
    void aSearchCountsAndShowsOnlyHerOwn() {
        Bundle all = record.get(ana.token(), HERE + "/Observation?_count=100").bundle();
        assertThat(all.getTotal()).isEqualTo(25);
        assertThat(all.getEntry()).hasSize(25);
        Bundle counted =
                record.get(ana.token(), HERE + "/Observation?_summary=count").bundle();
        assertThat(counted.getTotal()).isEqualTo(25);
        assertThat(counted.getEntry()).isEmpty();
        assertThat(record.get(ana.token(), HERE + "/Observation?patient=" + ben.id())
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void pagesJoinToTheWholeAndOpenToNobodyElse() {
        List<String> ids = new ArrayList<>();
        Bundle page = record.get(ana.token(), HERE + "/Observation?_count=10&_sort=date")
                .bundle();
        String second = next(page).orElseThrow();
        while (true) {
            page.getEntry()
                    .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
            Optional<String> next = next(page);
            if (next.isEmpty()) {
                break;
            }
            page = record.get(ana.token(), next.get()).bundle();
            assertThat(page.getTotal()).isEqualTo(25);
        }
        assertThat(ids)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("o0-" + ana.id())
                .endsWith("o24-" + ana.id());
        RunningRecord.Reply stolen = record.get(ben.token(), second);
        RunningRecord.Reply unknown = record.get(ben.token(), HERE + "/Observation?_page=nothing.1");
        assertThat(stolen.status()).isGreaterThanOrEqualTo(400);
        assertThat(stolen).isEqualTo(unknown);
    }

    @Test
    void datesPrefixesAndSortingFollowTheStandard() {
        assertThat(total("date=2020-01-03")).isEqualTo(1);
        assertThat(total("date=ge2020-01-03&date=lt2020-01-05")).isEqualTo(2);
        assertThat(total("date=2020-01")).isEqualTo(25);
        assertThat(total("date=gt2020-01-24")).isEqualTo(1);
        assertThat(total("date=le2020-01-02")).isEqualTo(2);
        assertThat(total("date:missing=true")).isZero();
        Bundle newest = record.get(ana.token(), HERE + "/Observation?_sort=-date&_count=1")
                .bundle();
        assertThat(newest.getEntryFirstRep().getResource().getIdElement().getIdPart())
                .isEqualTo("o24-" + ana.id());
    }

    @Test
    void tokensAreFoundWithAndWithoutSystemAndByNot() {
        assertThat(total("code=85354-9")).isEqualTo(25);
        assertThat(total("code=http://loinc.org%7C85354-9")).isEqualTo(25);
        assertThat(total("code=http://snomed.info/sct%7C85354-9")).isZero();
        assertThat(total("code=1,85354-9&status=final")).isEqualTo(25);
        assertThat(total("status:not=final")).isZero();
        assertThat(total("patient=Patient/" + ana.id())).isEqualTo(25);
        assertThat(total("subject:Patient=" + ana.id())).isEqualTo(25);
    }

    @Test
    void whatIsNotDeclaredRefusesTheWholeSearchInOneWay() {
        for (String query :
                List.of("colour=red", "value-quantity=5", "code:above=1", "date=yesterday", "date=ap2020")) {
            assertThat(record.get(ana.token(), HERE + "/Observation?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
        for (String query :
                List.of("patient.name=x", "_has:Provenance:target:agent=x", "_filter=x", "_text=x", "_list=x")) {
            assertThat(record.get(ana.token(), HERE + "/Observation?" + query))
                    .as(query)
                    .isEqualTo(record.get(ben.token(), HERE + "/Observation?" + query))
                    .extracting(RunningRecord.Reply::status)
                    .isIn(400, 403);
        }
    }

    @Test
    void aSearchByPostFindsTheSame() {
        RunningRecord.Reply reply = record.send(
                ana.token(),
                "POST",
                HERE + "/Observation/_search",
                "date=ge2020-01-03&date=lt2020-01-05",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(reply.bundle().getTotal()).isEqualTo(2);
    }

    @Test
    void elementsAreCutAndIncludesAreAdded() {
        Bundle cut = record.get(ana.token(), HERE + "/Observation?_elements=status&_count=1")
                .bundle();
        assertThat(((Observation) cut.getEntryFirstRep().getResource()).hasValue())
                .isFalse();
        Bundle with = record.get(ana.token(), HERE + "/Observation?_include=Observation:performer&_count=2")
                .bundle();
        assertThat(with.getTotal()).isEqualTo(25);
        assertThat(with.getEntry())
                .extracting(entry -> entry.getSearch().getMode().toCode())
                .containsExactly("match", "match", "include");
    }

    @Test
    void everythingHoldsHerRecordAndTheNamesInIt() {
        Bundle everything = record.get(ana.token(), HERE + "/Patient/" + ana.id() + "/$everything?_count=100")
                .bundle();
        assertThat(everything.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .contains("Patient", "Organization")
                .hasSize(27);
        assertThat(record.get(ana.token(), HERE + "/Patient/" + ben.id() + "/$everything"))
                .isEqualTo(record.get(ana.token(), HERE + "/Patient/nobody/$everything"));
    }

    @Test
    void everythingAndHistoryObeyTimeAndCountOrRefuse() {
        String everything = HERE + "/Patient/" + ana.id() + "/$everything";
        assertThat(record.get(ana.token(), everything + "?_since=2999-01-01")
                        .bundle()
                        .getTotal())
                .isZero();
        Bundle counted = record.get(ana.token(), everything + "?_count=0").bundle();
        assertThat(counted.getTotal()).isEqualTo(27);
        assertThat(counted.getEntry()).isEmpty();
        assertThat(next(counted)).isEmpty();
        assertThat(record.get(ana.token(), everything + "?_type=Observation").status())
                .isGreaterThanOrEqualTo(400);
        String history = HERE + "/Observation/o2-" + ana.id() + "/_history";
        assertThat(record.get(ana.token(), history + "?_since=2999-01-01")
                        .bundle()
                        .getTotal())
                .isZero();
        assertThat(record.get(ana.token(), history + "?_at=2020").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void anAmendedResultHasItsHistory() {
        Observation corrected = People.observation(ana, 1);
        corrected.setStatus(Observation.ObservationStatus.AMENDED);
        record.store().amend(HERE, corrected);
        String address = HERE + "/Observation/o1-" + ana.id();
        Observation now = (Observation) record.get(ana.token(), address).resource();
        assertThat(now.getStatus()).isEqualTo(Observation.ObservationStatus.AMENDED);
        assertThat(now.getMeta().getVersionId()).isEqualTo("2");
        Bundle history = record.get(ana.token(), address + "/_history").bundle();
        assertThat(history.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(history.getEntry())
                .extracting(entry -> ((Resource) entry.getResource()).getMeta().getVersionId())
                .containsExactly("2", "1");
        Observation before =
                (Observation) record.get(ana.token(), address + "/_history/1").resource();
        assertThat(before.getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
        assertThat(record.get(ben.token(), address + "/_history"))
                .isEqualTo(record.get(ben.token(), HERE + "/Observation/no/_history"));
    }

    private int total(String query) {
        RunningRecord.Reply reply = record.get(ana.token(), HERE + "/Observation?" + query);
        assertThat(reply.status()).as(query).isEqualTo(200);
        return reply.bundle().getTotal();
    }

    private static Optional<String> next(Bundle page) {
        return Optional.ofNullable(page.getLink("next")).map(Bundle.BundleLinkComponent::getUrl);
    }
}
