package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.EmptyHub;
import uk.onelondon.record.fhir.OwnWordsOver;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.Versions;

/** What an entry said before, as the person asks for it and reads it. */
class EarlierTests {

    private static final Map<String, String> PLACE = Map.of("source", "north-east", "type", "Observation", "id", "k1");

    private final RecordUnderTest record = new RecordUnderTest();

    private static Observation potassium(String value, ObservationStatus status, String written) {
        Observation result = new Observation();
        result.setId("k1");
        result.getMeta().setLastUpdated(Date.from(Instant.parse(written)));
        result.setStatus(status);
        result.setCode(new CodeableConcept().setText("Potassium"));
        result.setEffective(new DateTimeType("2026-08-01"));
        result.setValue(new Quantity().setValue(new BigDecimal(value)).setUnit("mmol/L"));
        return result;
    }

    private static final Observation WRONG = potassium("6.4", ObservationStatus.FINAL, "2026-08-01T10:00:00Z");
    private static final Observation RIGHT = potassium("4.6", ObservationStatus.AMENDED, "2026-08-03T10:00:00Z");

    private Document opens(AppLanguage language) {
        RecordSources sources = new RecordSources(
                RecordUnderTest.source("hub", "Hub"),
                List.of(RecordUnderTest.source("north-east", "North East London")));
        EmptyHub hub = new EmptyHub();
        Reader reader = new Reader(record, language, IdentityLevel.P9);
        try (OwnDesk desk = new OwnDesk(
                reader.desk(),
                OwnWordsOver.words(hub, RecordUnderTest.CLOCK),
                OwnWordsOver.corrections(hub, sources, RecordUnderTest.CLOCK),
                reader.notes(),
                sources)) {
            EarlierView view = new EarlierView(desk, record.earlierVersions());
            view.draw(new RouteParameters(PLACE), QueryParameters.empty());
            return Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
        }
    }

    private static String text(AppLanguage language, String key) {
        return Messages.fromClassPath().in(language).get(key).text();
    }

    @ParameterizedTest
    @EnumSource(AppLanguage.class)
    void anAmendedResultShowsWhatItSaidBefore(AppLanguage language) {
        record.send(NORTH_EAST, List.of(RIGHT)).complete();
        record.versions(new Answer.Found<>(new Versions(List.of(RIGHT, WRONG), true), Optional.empty()));
        Document page = opens(language);
        assertThat(page.select("#version-0").text()).contains("4.6 mmol/L").doesNotContain("6.4");
        assertThat(page.select("#version-1").text()).contains("6.4 mmol/L").doesNotContain("4.6");
        assertThat(page.select("#version-0 .ol-tag").text()).contains(text(language, "record.status.amended"));
        assertThat(page.select("a[href=/record/entry/north-east/Observation/k1]"))
                .hasSize(1);
        if (language == AppLanguage.ENGLISH) {
            assertThat(page.select("h2").eachText())
                    .anyMatch(heading -> heading.startsWith("As it is now, written on 3 August 2026"))
                    .anyMatch(heading -> heading.startsWith("Before that, written on 1 August 2026"));
        }
    }

    @Test
    void itsOwnPageLeadsThereAndSaysThatItWasChanged() {
        record.send(NORTH_EAST, List.of(RIGHT)).complete();
        Document entry = new Reader(record).with(new EarlierHere()).opensEntry("north-east", "Observation", "k1");
        assertThat(entry.select("#earlier").text())
                .contains("What it said before", "This was changed after it was first written.");
        assertThat(entry.select("#earlier a").eachAttr("href"))
                .containsExactly("/record/earlier/north-east/Observation/k1");
    }

    @ParameterizedTest
    @EnumSource(AppLanguage.class)
    void aSourceThatDoesNotAnswerIsNotTakenForOneThatNeverChangedAnything(AppLanguage language) {
        record.send(NORTH_EAST, List.of(RIGHT)).complete();
        record.versions(new Answer.Unavailable<>(Optional.empty()));
        assertThat(opens(language).text())
                .contains(text(language, "record.earlier.unavailable"))
                .doesNotContain(text(language, "record.earlier.only"));
        record.versions(new Answer.NotFound<>());
        assertThat(opens(language).text()).contains(text(language, "record.earlier.not-offered"));
        record.versions(new Answer.Refused<>(false));
        assertThat(opens(language).text()).contains(text(language, "record.earlier.not-offered"));
        record.versions(new Answer.Refused<>(true));
        assertThat(opens(language).text()).contains(text(language, "record.earlier.unavailable"));
    }

    @Test
    void versionsThatAreLackingAreNotPassedOver() {
        record.send(NORTH_EAST, List.of(RIGHT)).complete();
        record.versions(new Answer.Found<>(new Versions(List.of(RIGHT), false), Optional.empty()));
        assertThat(opens(AppLanguage.ENGLISH).text())
                .contains("Not every earlier version could be read.")
                .doesNotContain("It has not been changed");
        record.versions(new Answer.Found<>(new Versions(List.of(RIGHT), true), Optional.empty()));
        assertThat(opens(AppLanguage.ENGLISH).text()).contains("It has not been changed since it was first written.");
    }

    @Test
    void nothingOutsideHerRecordIsAskedFor() {
        record.complete();
        record.versions(new Answer.Found<>(new Versions(List.of(WRONG), true), Optional.empty()));
        assertThat(opens(AppLanguage.ENGLISH).text()).doesNotContain("6.4");
    }
}
