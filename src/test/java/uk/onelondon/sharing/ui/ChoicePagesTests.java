package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sharing.ui.Chooser.choose;
import static uk.onelondon.sharing.ui.Chooser.html;
import static uk.onelondon.sharing.ui.Chooser.link;
import static uk.onelondon.sharing.ui.Chooser.press;
import static uk.onelondon.sharing.ui.Chooser.type;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.SharingOutcome;
import uk.onelondon.sharing.choices.StaffKind;

/** The pages on which a person chooses who sees her record, as she uses them. */
class ChoicePagesTests {

    private static final Limit NO_HIV = new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody());
    private static final Limit NO_PHARMACIST = new Limit(new What.Everything(), new Who.Staff(StaffKind.PHARMACIST));

    private final Chooser her = new Chooser();

    @Test
    void whoHasChosenNothingIsToldWhatIsUsual() {
        String text = html(her.opens(SharingView::new, "/sharing")).text();
        assertThat(text)
                .contains(
                        "Everybody who cares for you can see your record",
                        "Two national choices that are not ours",
                        "0300 303 5678")
                .doesNotContain("Choices made somewhere else");
    }

    @Test
    void inThreeStepsAKindIsHiddenAndOnlyThenSaidToBeSaved() {
        ChoicePage care = her.opens(CareView::new, "/sharing/care");
        ChoicePage kinds =
                her.opens((desk, record) -> new KindsView(desk), link(care, "Leave out a kind of information"));
        choose(kinds, "what", "hiv");
        choose(kinds, "what", "alcohol");
        choose(kinds, "who", "all");
        press(kinds, "Continue");
        ChoicePage changed = her.opens(CareView::new, her.next());
        assertThat(html(changed).text()).contains("This is not saved yet", "HIV: nobody can see", "Alcohol: nobody");
        press(changed, "Check my choice");
        ChoicePage check = her.opens(this::check, her.next());
        assertThat(html(check).select("#then").text()).contains("HIV: nobody can see this kind of information");
        assertThat(her.choices.receipts).isEmpty();
        press(check, "Save my choice");
        String receipt = her.next();
        assertThat(receipt).isEqualTo("/sharing/care/receipt/1?saved");
        String text = html(her.opens(
                        (desk, record) -> new ReceiptView(desk), receipt, Map.of("family", "care", "version", "1")))
                .text();
        assertThat(text)
                .contains("Your choice is saved", "HIV: nobody can see", "23 November 2026", "How to undo it", "00ff");
        assertThat(html(her.opens(SharingView::new, "/sharing")).text()).contains("HIV: nobody can see");
    }

    @Test
    void whatIsMissingInAFormIsSaidAtTheFieldAndInTheTitle() {
        ChoicePage kinds = her.opens((desk, record) -> new KindsView(desk), "/sharing/care/kinds");
        press(kinds, "Continue");
        assertThat(html(kinds).select(".ol-errors a").eachText())
                .containsExactly("Choose at least one kind", "Choose who should not see it");
        assertThat(html(kinds).select(".ol-errors a").first().attr("href")).endsWith("#what-1");
        assertThat(kinds.getPageTitle()).startsWith("Error:");
        assertThat(her.stays()).isTrue();
        ChoicePage people = her.opens(this::people, "/sharing/care/people");
        choose(people, "when", "later");
        press(people, "Continue");
        assertThat(html(people).select(".ol-errors a").eachText())
                .containsExactly("Choose an organisation or staff", "Write the day with day, month and year");
    }

    @Test
    void anOrganisationOfHerRecordIsLeftOutAfterADay() {
        her.record.send(RecordUnderTest.NORTH_EAST, List.of(visit())).complete();
        ChoicePage people = her.opens(this::people, "/sharing/care/people");
        String organisation =
                html(people).select("input[name=who][value*=Organization]").attr("value");
        choose(people, "who", organisation);
        choose(people, "when", "later");
        type(people, "last-day-day", "3");
        type(people, "last-day-month", "12");
        type(people, "last-day-year", "2026");
        press(people, "Continue");
        Draft draft = Draft.parse(her.next().replaceFirst(".*d=", "")).orElseThrow();
        Limit limit = ((Choice.Care) draft.choice()).limits().getFirst();
        assertThat(limit.from()).contains(LocalDate.of(2026, 12, 4));
        assertThat(limit.who())
                .isInstanceOfSatisfying(
                        Who.Organisation.class, who -> assertThat(who.code()).isEqualTo(new OrganisationCode("RQX")));
        String care = html(her.opens(CareView::new, SharingNavigation.with(SharingNavigation.CARE, draft)))
                .text();
        assertThat(care).contains("From 4 December 2026:", "nobody there can see your record");
    }

    @Test
    void anOrganisationNobodyCanNameIsNotLeftOutSilently() {
        her.record.send(RecordUnderTest.NORTH_EAST, List.of(visit())).complete();
        ChoicePage people = her.opens(
                (desk, record) -> new PeopleView(desk, record, (person, id) -> Optional.empty()),
                "/sharing/care/people");
        choose(
                people,
                "who",
                html(people).select("input[name=who][value*=Organization]").attr("value"));
        press(people, "Continue");
        assertThat(html(people).select(".ol-errors").text()).contains("We could not find out which organisation");
        assertThat(her.stays()).isTrue();
    }

    @Test
    void aLimitIsTakenAwayAndTheRestStays() {
        her.choices.keep(Choice.Care.open().with(NO_HIV).with(NO_PHARMACIST));
        ChoicePage care = her.opens(CareView::new, "/sharing/care");
        assertThat(html(care)
                        .select("button[aria-label='Take this away: HIV: nobody can see this kind of information']"))
                .hasSize(1);
        press(care, "Take this away");
        Draft draft = Draft.parse(her.next().replaceFirst(".*d=", "")).orElseThrow();
        assertThat(draft.choice()).isEqualTo(Choice.Care.open().with(NO_PHARMACIST));
        assertThat(draft.before()).contains(new KeptChoice.Held("c-care", "1"));
    }

    @Test
    void anEndInThePastIsNotTaken() {
        ChoicePage care = her.opens(CareView::new, "/sharing/care");
        choose(care, "end", "ends");
        type(care, "end-day-day", "1");
        type(care, "end-day-month", "2");
        type(care, "end-day-year", "2020");
        press(care, "Check my choice");
        assertThat(html(care).select(".ol-errors a").text()).isEqualTo("Choose today or a later day");
    }

    @Test
    void aChoiceThatEndedIsSaidToHaveEnded() {
        her.choices.keep(new Choice.Care(List.of(NO_HIV), Optional.of(LocalDate.of(2026, 11, 22))));
        String text = html(her.opens(SharingView::new, "/sharing")).text();
        assertThat(text).contains("Your last choice ended on 22 November 2026").doesNotContain("HIV");
        assertThat(html(her.opens(CareView::new, "/sharing/care")).text()).doesNotContain("HIV");
    }

    @Test
    void researchIsAYesOrNo() {
        ChoicePage research = her.opens((desk, record) -> new ResearchView(desk), "/sharing/research");
        press(research, "Check my choice");
        assertThat(html(research).select(".ol-errors a").text()).isEqualTo("Choose yes or no");
        choose(research, "may", "no");
        press(research, "Check my choice");
        ChoicePage check = her.opens(this::check, her.next());
        assertThat(html(check).select("#then").text()).contains("may not be used for research");
        press(check, "Save my choice");
        assertThat(her.next()).isEqualTo("/sharing/research/receipt/1?saved");
    }

    @Test
    void aChangeInAnotherWindowIsPutBesideHersAndNothingIsSaved() {
        KeptChoice first = her.choices.keep(Choice.Care.open());
        Draft mine = new Draft(Choice.Care.open().with(NO_HIV), Optional.of(first.held()));
        String address = SharingNavigation.with(SharingNavigation.CHECK, mine);
        ChoicePage open = her.opens(this::check, address);
        her.choices.keep(Choice.Care.open().with(NO_PHARMACIST));
        her.choices.answers(new SharingOutcome.ChangedElsewhere(her.choices.read(her.person())));
        press(open, "Save my choice");
        assertThat(html(open).text())
                .contains("Your choice was changed somewhere else", "Nothing was saved here", "Pharmacists", "HIV");
        assertThat(html(open).select("#then")).isEmpty();
        Draft both = Draft.parse(link(open, "Put both together").replaceFirst(".*d=", ""))
                .orElseThrow();
        assertThat(both.choice())
                .isEqualTo(Choice.Care.open().with(NO_PHARMACIST).with(NO_HIV));
        assertThat(both.before()).contains(new KeptChoice.Held("c-care", "2"));
        assertThat(html(her.opens(this::check, address)).text())
                .as("opened again with the old version")
                .contains("Your choice was changed somewhere else");
        assertThat(html(her.opens(this::check, link(open, "Go on with mine"))).select("#then"))
                .hasSize(1);
    }

    @Test
    void nothingIsCalledSavedWithoutAWordOfTheRecord() {
        ChoicePage check = her.opens(
                this::check,
                SharingNavigation.with(
                        SharingNavigation.CHECK, new Draft(Choice.Care.open().with(NO_HIV), Optional.empty())));
        her.choices.answers(new SharingOutcome.NotKnown());
        press(check, "Save my choice");
        assertThat(html(check).text()).contains("We cannot tell whether this was saved", "Nothing is half saved");
        her.choices.answers(new SharingOutcome.NotAllowed(false));
        press(check, "Save my choice");
        assertThat(html(check).text()).contains("The shared record did not take this choice");
        assertThat(her.stays()).isTrue();
        press(check, "Save my choice");
        assertThat(her.next()).endsWith("?saved");
        assertThat(her.choices.receipts.stream().map(draft -> draft.key()).distinct())
                .as("one receipt, however often it is tried")
                .hasSize(1);
    }

    @Test
    void anOldSignInReadsNothingAndAnOlderOneDoesNotSave() {
        her.choices.keep(Choice.Care.open().with(NO_HIV));
        Draft draft = new Draft(Choice.Care.open(), Optional.of(new KeptChoice.Held("c-care", "1")));
        String address = SharingNavigation.with(SharingNavigation.CHECK, draft);
        her.signedIn(Duration.ofMinutes(12));
        ChoicePage check = her.opens(this::check, address);
        press(check, "Save my choice");
        assertThat(html(check).text()).contains("Please sign in again to save");
        assertThat(html(check).select("a[href^='/sign-in/again?return=%2Fsharing%2Fcheck%3Fd%3D']"))
                .hasSize(1);
        assertThat(her.choices.receipts).isEmpty();
        her.signedIn(Duration.ofMinutes(16));
        for (BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page : pages()) {
            assertThat(html(her.opens(page, "/sharing", Map.of("family", "care", "version", "1")))
                            .text())
                    .contains("Please sign in again")
                    .doesNotContain("HIV");
        }
    }

    @Test
    void nobodyChoosesWithoutAProvedIdentity() {
        Chooser weak = new Chooser(AppLanguage.ENGLISH, IdentityLevel.P5);
        for (BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page : pages()) {
            assertThat(html(weak.opens(page, "/sharing", Map.of("family", "care")))
                            .select("a[href^='/sign-in/prove?return=%2Fsharing']"))
                    .hasSize(1);
        }
    }

    @Test
    void aHubThatIsDownIsNotCalledEmpty() {
        her.choices.reads(new ChoicesRead.NotReadable(false));
        for (BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page : pages()) {
            String text = html(her.opens(
                            page,
                            "/sharing?d=" + new Draft(Choice.Care.open(), Optional.empty()).code(),
                            Map.of("family", "care", "version", "1")))
                    .text();
            assertThat(text).doesNotContain("You have not made a choice", "Save my choice");
        }
        assertThat(html(her.opens(SharingView::new, "/sharing")).text())
                .contains("We cannot read your choices now", "They still hold");
    }

    @Test
    void someThatCannotBeReadAreSaidToBeMissing() {
        her.choices.reads(new ChoicesRead.Known(Map.of(), List.of(), false));
        assertThat(html(her.opens(SharingView::new, "/sharing")).text()).contains("Not all of your choices are here");
    }

    @Test
    void whatWasMadeElsewhereIsListedAndWarnedOf() {
        her.choices.imported.add(new ImportedChoice(
                new KeptChoice.Held("x", "1"),
                ImportedChoice.Effect.FORBIDS,
                "The surgery <b>",
                Optional.empty(),
                Optional.empty(),
                Set.of(Family.RESEARCH),
                Optional.empty()));
        assertThat(html(her.opens(SharingView::new, "/sharing"))
                        .select("#imported")
                        .text())
                .contains("The surgery <b>", "It keeps people from seeing", "Research");
        Draft yes = new Draft(new Choice.Use(Family.RESEARCH, true, Optional.empty()), Optional.empty());
        ChoicePage check = her.opens(this::check, SharingNavigation.with(SharingNavigation.CHECK, yes));
        assertThat(html(check).select("#follows").text()).contains("already keeps people from seeing");
        press(check, "Save my choice");
        assertThat(her.choices.receipts.getFirst().told()).hasSize(1);
    }

    @Test
    void everyVersionIsThereAndAnyCanComeBack() {
        her.choices.keep(Choice.Care.open().with(NO_HIV));
        her.choices.keep(Choice.Care.open());
        ChoicePage history = her.opens(HistoryView::new, "/sharing/care/history", Map.of("family", "care"));
        assertThat(html(history).select("section")).hasSize(2);
        assertThat(html(history).select("section").first().text()).contains("This one holds now");
        String back =
                html(history).select("section").get(1).select("a.ol-button").attr("href");
        Draft draft = Draft.parse(back.replaceFirst(".*d=", "")).orElseThrow();
        assertThat(draft.choice()).isEqualTo(Choice.Care.open().with(NO_HIV));
        assertThat(draft.before()).contains(new KeptChoice.Held("c-care", "2"));
    }

    @Test
    void aBrokenAddressIsSaidToBeBroken() {
        ChoicePage care = her.opens(CareView::new, "/sharing/care?d=nonsense");
        assertThat(html(care).text()).contains("This address is not right", "What is saved now");
        assertThat(html(her.opens(this::check, "/sharing/check")).text()).contains("There is no choice to check here");
    }

    @ParameterizedTest
    @EnumSource(AppLanguage.class)
    void noTitleNamesAKindOfInformation(AppLanguage language) {
        Chooser somebody = new Chooser(language, IdentityLevel.P9);
        somebody.choices.keep(Choice.Care.open().with(NO_HIV));
        for (BiFunction<ChoiceDesk, RecordReadings, ChoicePage> page : pages()) {
            ChoicePage open = somebody.opens(page, "/sharing", Map.of("family", "care", "version", "1"));
            assertThat(open.getPageTitle()).isNotBlank().doesNotContain("HIV");
        }
    }

    private List<BiFunction<ChoiceDesk, RecordReadings, ChoicePage>> pages() {
        return List.of(
                SharingView::new,
                CareView::new,
                (desk, record) -> new KindsView(desk),
                this::people,
                (desk, record) -> new PlanningView(desk),
                (desk, record) -> new ResearchView(desk),
                this::check,
                HistoryView::new,
                (desk, record) -> new ReceiptView(desk));
    }

    private static Encounter visit() {
        Encounter visit = new Encounter();
        visit.setId("Encounter/e1");
        visit.setStatus(Encounter.EncounterStatus.FINISHED);
        visit.setServiceProvider(new Reference("Organization/homerton").setDisplay("Homerton Hospital"));
        return visit;
    }

    private ChoicePage check(ChoiceDesk desk, RecordReadings record) {
        return new CheckView(desk, record, new Advisor(desk, new FakeEyes(her.record.records())));
    }

    private ChoicePage people(ChoiceDesk desk, RecordReadings record) {
        return new PeopleView(desk, record, (person, id) -> Optional.of(new OrganisationCode("RQX")));
    }
}
