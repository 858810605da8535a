package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.sharing.ui.Chooser.choose;
import static uk.onelondon.sharing.ui.Chooser.html;
import static uk.onelondon.sharing.ui.Chooser.link;
import static uk.onelondon.sharing.ui.Chooser.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;

/** A record through other eyes, as its owner is shown it. */
class OtherEyesOnScreenTests {

    private static final EntryId PENICILLIN = new EntryId(NORTH_EAST, "AllergyIntolerance", "a1");
    private static final Map<String, String> PLACE =
            Map.of("source", "north-east", "type", "AllergyIntolerance", "id", "a1");
    private static final Draft NO_HIV = new Draft(
            Choice.Care.open().with(new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody())), Optional.empty());

    private final Chooser her = new Chooser();
    private final FakeEyes eyes = new FakeEyes(her.record.records());

    @BeforeEach
    void fill() {
        her.record.send(NORTH_EAST, List.of(allergy(), warfarin())).complete();
    }

    @Test
    void nothingIsShownBeforeSheHasChosenWhoLooks() {
        Document html = html(preview(""));
        assertThat(html.select("nav a")).hasSizeGreaterThan(10);
        assertThat(html.select("#shown")).isEmpty();
        assertThat(html.text()).contains("Choose who looks from the list");
    }

    @Test
    void whatIsHiddenStandsUnderItsReasonAndTheRestUnderItsKind() {
        eyes.hide(PENICILLIN::equals);
        ChoicePage preview = preview("as=gp&for=care");
        Document html = html(preview);
        assertThat(html.select("nav a[aria-current]").text()).isEqualTo("GPs");
        assertThat(html.select("#hidden").text()).contains("GPs: what they do not see", "Penicillin", "The rules");
        assertThat(html.select("#shown").text())
                .contains("Medicines: 1 entry", "Warfarin")
                .doesNotContain("Penicillin");
        assertThat(html.select("#changes")).isEmpty();
    }

    @Test
    void aChoiceBeingMadeShowsWhatItWouldChange() {
        eyes.draftHides(PENICILLIN::equals);
        Document html = html(preview("as=ae-doctor&for=emergency&d=" + NO_HIV.code()));
        assertThat(html.select("#changes").text()).contains("This entry would be hidden:", "Penicillin");
        assertThat(html.select("#hidden h2").text()).contains("would not see after you save");
        assertThat(html.select("nav a").first().attr("href")).contains("&d=" + NO_HIV.code());
        eyes.draftHides(id -> false);
        assertThat(html(preview("as=ae-doctor&d=" + NO_HIV.code()))
                        .select("#changes")
                        .text())
                .contains("changes nothing for them");
    }

    @Test
    void whatCannotBeReadIsNotGuessed() {
        eyes.notReadable();
        Document html = html(preview("as=gp"));
        assertThat(html.text()).contains("We cannot read your choices now, so we cannot tell");
        assertThat(html.select("#shown, #hidden")).isEmpty();
        ChoicePage entry = entry();
        assertThat(html(entry).text()).contains("We cannot tell now who can see this entry");
    }

    @Test
    void aRecordThatIsNotAllHereIsSaidSo() {
        eyes.notComplete();
        assertThat(html(preview("as=gp")).text()).contains("Not all of your record has come yet");
    }

    @Test
    void anEntrySaysWhoSeesItAndIsHiddenInThreeSteps() {
        ChoicePage page = entry();
        Document html = html(page);
        assertThat(html.select("table tbody tr")).hasSize(StaffKind.values().length);
        assertThat(html.select("table tbody tr").first().text()).contains("GPs", "Yes");
        press(page, "Continue");
        assertThat(html(page).select(".ol-errors").text()).contains("Choose who should not see it");
        choose(page, "who", "pharmacist");
        press(page, "Continue");
        Draft draft =
                Draft.parse(her.next().replaceFirst("/sharing/check\\?d=", "")).orElseThrow();
        assertThat(draft.choice())
                .isEqualTo(Choice.Care.open()
                        .with(new Limit(new What.Entry(PENICILLIN), new Who.Staff(StaffKind.PHARMACIST))));
    }

    @Test
    void aHiddenEntryIsShownAgainWithoutTouchingTheRest() {
        Limit hiv = new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody());
        her.choices.keep(Choice.Care.open().with(hiv).with(new Limit(new What.Entry(PENICILLIN), new Who.Everybody())));
        eyes.hide(PENICILLIN::equals);
        ChoicePage page = entry();
        assertThat(html(page).select("table tbody tr").first().text()).contains("No");
        assertThat(html(page).select("#hide").text()).contains("Penicillin", "nobody can see this entry");
        Draft draft = Draft.parse(link(page, "Let everybody see it again").replaceFirst(".*d=", ""))
                .orElseThrow();
        assertThat(draft.choice()).isEqualTo(Choice.Care.open().with(hiv));
    }

    @Test
    void theEntrysOwnPageSaysNothingOfWhatIsHidden() {
        eyes.hide(PENICILLIN::equals);
        her.choices.keep(Choice.Care.open().with(new Limit(new What.Entry(PENICILLIN), new Who.Everybody())));
        var reading = her.readings().firstView().orElseThrow();
        String html = new WhoCanSee()
                .below(reading.snapshot().joined(PENICILLIN).orElseThrow(), reading)
                .map(part -> part.getElement().getOuterHTML())
                .reduce("", String::concat);
        assertThat(html)
                .contains("/sharing/entry/north-east/AllergyIntolerance/a1")
                .doesNotContain("nobody");
    }

    @Test
    void anEntryThatIsNotThereIsSaidNotToBe() {
        ChoicePage page = her.opens(
                (desk, record) -> new EntrySharingView(desk, record, eyes),
                "/sharing/entry/north-east/Observation/none",
                Map.of("source", "north-east", "type", "Observation", "id", "none"));
        assertThat(html(page).text()).contains("not in your record now");
    }

    @Test
    void beforeSavingSheIsToldWhatAandEWouldMissAndAskedBack() {
        eyes.draftHides(id -> true);
        ChoicePage check = check();
        assertThat(html(check).select("#follows").text())
                .contains("this allergy: Penicillin", "medicine against blood clots: Warfarin");
        assertThat(html(check).select("#ask-back, fieldset").text()).contains("A&E doctors", "HIV");
        choose(check, "ask-back", "yes");
        assertThat(html(check).select("[role=status]").text()).contains("It is different", "they cannot see it");
        press(check, "Save my choice");
        assertThat(her.choices.receipts.getFirst().told()).hasSize(2);
        assertThat(her.choices.receipts.getFirst().asked().orElseThrow().answer())
                .contains(true);
        assertThat(her.choices.receipts.getFirst().asked().orElseThrow().right())
                .isFalse();
    }

    @Test
    void whatCannotBeWorkedOutIsSaidAndStopsNobody() {
        eyes.notReadable();
        ChoicePage check = check();
        assertThat(html(check).select("#follows").text()).contains("could not work out what A&E would miss");
        press(check, "Save my choice");
        assertThat(her.next()).endsWith("?saved");
    }

    @Test
    void homeSaysInTimeThatAChoiceEndsAndNothingOfWhatItIs() {
        her.choices.keep(
                new Choice.Care(((Choice.Care) NO_HIV.choice()).limits(), Optional.of(LocalDate.of(2026, 12, 5))));
        assertThat(card()).contains("ends on 5 December 2026").doesNotContain("HIV");
        her.choices.keep(new Choice.Care(List.of(), Optional.of(LocalDate.of(2027, 6, 1))));
        assertThat(card()).doesNotContain("ends on").contains("See and change my choices");
        her.choices.reads(new ChoicesRead.NotReadable(false));
        assertThat(card()).contains("You choose who can see your record").doesNotContain("ends on");
    }

    private String card() {
        return Jsoup.parse(new SharingCard(her.desk(), () -> Optional.of(her.person()))
                        .draw()
                        .getElement()
                        .getOuterHTML())
                .text();
    }

    private ChoicePage preview(String query) {
        return her.opens((desk, record) -> new PreviewView(desk, record, eyes), "/sharing/preview?" + query);
    }

    private ChoicePage entry() {
        return her.opens(
                (desk, record) -> new EntrySharingView(desk, record, eyes),
                "/sharing/entry/" + PENICILLIN.path(),
                PLACE);
    }

    private ChoicePage check() {
        return her.opens(
                (desk, record) -> new CheckView(desk, record, new Advisor(desk, eyes)),
                SharingNavigation.with(SharingNavigation.CHECK, NO_HIV));
    }

    private static Resource allergy() {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setId("AllergyIntolerance/a1");
        allergy.getCode().setText("Penicillin");
        return allergy;
    }

    private static Resource warfarin() {
        MedicationStatement medicine = new MedicationStatement();
        medicine.setId("MedicationStatement/m1");
        medicine.setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE);
        medicine.getMedicationCodeableConcept().setText("Warfarin 3 mg tablets");
        return medicine;
    }
}
