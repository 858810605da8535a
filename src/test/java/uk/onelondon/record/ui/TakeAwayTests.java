package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.PackChoice;
import uk.onelondon.record.takeaway.PackRequest;
import uk.onelondon.record.takeaway.ResultsTable;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class TakeAwayTests {

    private static final Messages MESSAGES = Messages.fromClassPath();
    private static final Glossary GLOSSARY = Glossary.fromClassPath();

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    @Nested
    class Page {

        @Test
        void offersEveryWayAndKeepsTheChoiceOfTheAddress() {
            record.complete();
            Document page = page("sections=allergy&from=2024&print=large&language=ar");
            assertThat(page.select("form[action=/record/pack][method=get]")).hasSize(1);
            assertThat(page.select("input[name=sections]"))
                    .hasSize(PackChoice.sections().size());
            assertThat(checked(page, "sections")).containsExactly("allergy");
            assertThat(checked(page, "print")).containsExactly("large");
            assertThat(checked(page, "language")).containsExactly("ar");
            assertThat(page.select("input#from").attr("value")).isEqualTo("2024");
            assertThat(page.select("a[router-ignore]").eachAttr("href"))
                    .contains("/record/results.csv", "/record/everything.fhir.json");
            assertThat(page.select(".ol-errors, .ol-field__error")).isEmpty();
        }

        @Test
        void saysFirstWhatIsWrongAndInTheSameWordsAtTheField() {
            record.complete();
            TakeAwayView view = new TakeAwayView(reader.desk());
            view.draw(RouteParameters.empty(), QueryParameters.fromString("from=soon&to=%3Cscript%3E"));
            assertThat(view.getPageTitle()).isEqualTo("Error: Take your record away");
            Document page = Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
            Element summary = page.select("[autofocus]").first();
            assertThat(summary.select("a").eachText())
                    .containsExactlyElementsOf(page.select(".ol-field__error").eachText())
                    .hasSize(2);
            assertThat(summary.select("a").eachAttr("href").getFirst()).endsWith("#from");
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("input#to").attr("value")).isEqualTo("<script>");
        }

        @Test
        void saysBeforehandThatAPlaceIsDown() {
            record.state(NORTH_EAST, new SourceState.Complete(0, NOON))
                    .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
            assertThat(page("").text()).contains("missing from South West London", "will also be missing");
        }

        @Test
        void asksForProofOfIdentityFirst() {
            Reader p5 = new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5);
            TakeAwayView view = new TakeAwayView(p5.desk());
            view.draw(RouteParameters.empty(), QueryParameters.empty());
            Document page = Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
            assertThat(page.select("form")).isEmpty();
            assertThat(page.select("a[href^=/sign-in/prove]")).hasSize(1);
            assertThat(record.readings()).isZero();
        }

        private Document page(String query) {
            TakeAwayView view = new TakeAwayView(reader.desk());
            view.draw(RouteParameters.empty(), QueryParameters.fromString(query));
            return Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
        }

        private static List<String> checked(Document page, String name) {
            return page.select("input[name=" + name + "][checked]").eachAttr("value");
        }
    }

    @Nested
    class Pack {

        @Test
        void saysWhoseItIsWhenItWasMadeFromWhereAndThatNothingIsLeftOut() throws IOException {
            record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin", "result/number-above-range")
                    .complete();
            Document pack = pack("");
            assertThat(pack.select("h1").text()).contains("Synthetic Person");
            assertThat(pack.select(".ol-pack__cover").text())
                    .contains("1 January 1950", "999 000 0018", "23 November 2026", "12:00", "North East London")
                    .contains("No entry is left out.", "2 entries");
            assertThat(pack.select("#partial")).isEmpty();
            assertThat(pack.select("tfoot").text())
                    .isEqualTo("The whole record of Synthetic Person. Made on 23 November 2026 at 12:00.");
            assertThat(pack.select("article"))
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.text()).contains("From North East London"));
            assertThat(pack.select("script, link[rel=stylesheet][href^=http], [style], details, button, article a"))
                    .isEmpty();
        }

        @Test
        void saysPartialInWordsWhateverTheReason() throws IOException {
            record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin", "visit/seen-in-emergency")
                    .complete();
            assertPartial(pack("sections=allergy"), "These sections were not chosen", "Visits and stays");
            assertPartial(pack("from=2030"), "1 entry is left out because of its date", "from 1 January 2030 on");
        }

        @Test
        void saysPartialWhenASourceIsDownAndNamesIt() throws IOException {
            record.send(NORTH_EAST, "visit/seen-in-emergency")
                    .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                    .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.of(NOON)));
            Document pack = pack("");
            assertPartial(pack, "missing from South West London", "It took too long");
            assertThat(pack.select("#allergy").text()).contains("This does not mean that nothing is recorded");
        }

        @Test
        void anEmptySectionIsCalledEmptyOnlyWhenAllHaveAnswered() throws IOException {
            record.complete();
            assertThat(pack("").select("#medicine").text()).contains("Nothing is recorded here. Every place");
        }

        @Test
        void aPeriodNeverHidesAnAllergyNorWhatCountsNowNorWhatHasNoDate() throws IOException {
            Condition undated = new Condition();
            undated.setId("undated");
            undated.getCode().setText("Something without a date");
            undated.getClinicalStatus().addCoding().setCode("resolved");
            record.send(
                            NORTH_EAST,
                            "allergy/severe-reaction-to-penicillin",
                            "condition/active-since-a-year",
                            "visit/seen-in-emergency")
                    .send(NORTH_EAST, List.of(undated))
                    .complete();
            Document pack = pack("from=2031&to=2032");
            assertThat(pack.select("#allergy article")).hasSize(1);
            assertThat(pack.select("#condition article")).hasSize(2);
            assertThat(pack.select("#visit article")).isEmpty();
            assertThat(pack.select("#visit").text()).contains("Nothing here is from the time that was chosen");
        }

        @Test
        void everyEntryStandsInItOnce() throws IOException {
            record.send(
                            NORTH_EAST,
                            "allergy/severe-reaction-to-penicillin",
                            "medicine/repeat-medicine-with-dose",
                            "condition/active-since-a-year",
                            "result/number-above-range",
                            "visit/seen-in-emergency",
                            "document/discharge-letter")
                    .complete();
            assertThat(pack("").select("article")).hasSize(6);
        }

        @Test
        void isInTheLanguageChosenAndLargeIfWanted() throws IOException {
            record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin").complete();
            Document pack = pack("language=ar&print=large");
            Element html = pack.select("html").first();
            assertThat(html.attr("lang")).isEqualTo("ar");
            assertThat(html.attr("dir")).isEqualTo("rtl");
            assertThat(html.hasClass("ol-pack--large")).isTrue();
            assertThat(pack.select("article bdi[lang=en]")).isNotEmpty();
            assertThat(pack("").select("html").first().hasClass("ol-pack--large"))
                    .isFalse();
        }

        @Test
        void saysFirstThatTheRestIsComingAndOnlyTheEndTakesItBack() throws IOException {
            record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin").complete();
            Document pack = pack("");
            Element coming = pack.select(".ol-pack__coming").first();
            assertThat(coming.text()).startsWith("This pack is still being made.");
            assertThat(coming.elementSiblingIndex()).isZero();
            assertThat(pack.select("main ~ *, tbody ~ tfoot .ol-pack__foot")).hasSize(1);
        }

        @Test
        void aPackTooLongForOnePageSaysSoAndLeadsBackToTheChoices() throws IOException {
            record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin", "result/number-above-range")
                    .complete();
            Document pack = pack("", 1);
            assertThat(pack.select("article")).isEmpty();
            assertThat(pack.select("#too-long").text()).contains("2 entries", "No more than 1 ");
            assertThat(pack.select(".ol-pack__screen a").attr("href")).startsWith("/record/take-away?");
            assertThat(pack("sections=allergy", 1).select("article")).hasSize(1);
        }

        @Test
        void nothingIsDrawnForPaperThatIsNotShownAndNoBlanksAreSent() throws IOException {
            record.send(NORTH_EAST, "result/number-above-range").complete();
            Document pack = pack("");
            assertThat(pack.select("article svg")).isEmpty();
            assertThat(pack.select("article").first().wholeText()).doesNotContain("\n");
        }

        @Test
        void hostileWordsStayWords() throws IOException {
            record.send(NORTH_EAST, "hostile/script-everywhere", "hostile/turned-direction", "hostile/endless-text")
                    .complete();
            Document pack = pack("");
            RecordPageTests.assertNothingLive(pack);
            assertThat(pack.text()).contains("<script>alert(1)</script>");
        }

        private void assertPartial(Document pack, String... why) {
            assertThat(pack.select("#partial").text()).contains("This is not the whole record");
            assertThat(pack.select("tfoot").text()).startsWith("Partial: this is not the whole record of Synthetic");
            assertThat(pack.select(".ol-pack__cover").text()).contains(why).doesNotContain("No entry is left out.");
        }

        private Document pack(String query) throws IOException {
            return pack(query, Integer.MAX_VALUE);
        }

        private Document pack(String query, int most) throws IOException {
            PackRequest request =
                    PackRequest.read(QueryParameters.fromString(query).getParameters(), AppLanguage.ENGLISH);
            assertThat(request.problems()).isEmpty();
            SignedInPerson person = reader.person();
            StringWriter html = new StringWriter();
            new PrintedPack(MESSAGES, reader.desk(), Reader.nothingMoreAboutMe(), most)
                    .write(person, request.choice(), Duration.ZERO, html);
            return Jsoup.parse(html.toString());
        }
    }

    @Nested
    class Table {

        @Test
        void aResultIsARowAsReceived() {
            record.send(NORTH_EAST, "result/number-above-range").complete();
            List<String> lines = table(AppLanguage.ENGLISH);
            assertThat(lines.getFirst()).startsWith("\uFEFFDate,Test,Part of the test,Result,Unit,");
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).contains(",58.0,mmol/mol,", "North East London", "Observation/");
        }

        @Test
        void theHeaderIsInTheReadersLanguage() {
            record.complete();
            assertThat(table(AppLanguage.BENGALI)).hasSize(1).first().asString().contains("তারিখ", "পরীক্ষা", "ফল");
        }

        @Test
        void whatARecordSaysIsNeverAFormulaAndANegativeNumberIsANumber() {
            org.hl7.fhir.r4.model.Observation excess = new org.hl7.fhir.r4.model.Observation();
            excess.setId("be");
            excess.getCode().setText("=cmd|' /C calc'!A0");
            excess.setValue(new org.hl7.fhir.r4.model.Quantity()
                    .setValue(new java.math.BigDecimal("-3.10"))
                    .setUnit("@mmol/L"));
            record.send(NORTH_EAST, List.of(excess)).complete();
            assertThat(table(AppLanguage.ENGLISH).get(1)).contains("\"'=cmd|' /C calc'!A0\"", ",-3.10,\"'@mmol/L\",");
        }

        private List<String> table(AppLanguage language) {
            StringBuilder out = new StringBuilder();
            ResultsTable.write(reader.desk().now().orElseThrow().snapshot(), MESSAGES.in(language), GLOSSARY, out);
            return List.of(out.toString().split("\r\n"));
        }
    }
}
