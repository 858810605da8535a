package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.stories.StoryBook;

/** Every page of the record while a source misbehaves: the rest stands, what lacks is named, and counts are true. */
class FaultsIT extends Journey {

    private static final String SOURCE = "south-east";
    private static final String NAME = "South East London";
    private static final String CITIZEN = "mary-okafor";
    private static final List<String> PAGES = List.of(
            "/home",
            "/record",
            "/record/allergies",
            "/record/medicines",
            "/record/conditions",
            "/record/results",
            "/record/vital-signs",
            "/record/documents",
            "/record/plans",
            "/record/everything-else",
            "/record/timeline",
            "/record/sources");

    private static final Pattern COUNT = Pattern.compile("It has ([\\d,]+) entr(?:y|ies) about you");

    @AfterEach
    void endFaults() {
        stack.fault(SOURCE, "none", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "reset", "garbage"})
    void aSourceThatFailsIsNamedOnEveryPageAndEmptiesNone(String kind) {
        stack.fault(SOURCE, kind, 0);
        signIn(CITIZEN);
        for (String path : PAGES) {
            settled(path);
            assertThat(page.locator("h1").count()).as(path).isOne();
            assertThat(page.locator("main").innerText()).as(path).contains(NAME);
            assertThat(page.title()).endsWith("One London");
            assertThat(findings()).as(path).isEmpty();
        }
        settled("/record/timeline");
        assertThat(page.locator("main ol li").count()).isPositive();
        settled("/record/sources");
        assertThat(page.locator("main").innerText()).contains("No answer", "Try " + NAME + " again");
    }

    @Test
    void whileASourceIsSlowEveryPageSaysWhatIsStillComingAndThenShowsIt() {
        for (String path : PAGES) {
            stack.fault(SOURCE, "slow", 2_500);
            context.clearCookies();
            signIn(CITIZEN);
            open(path);
            awaitLive();
            page.waitForFunction("name => document.querySelector('main').innerText.includes(name)", NAME, seconds(10));
            stack.fault(SOURCE, "none", 0);
            page.waitForFunction("() => !document.querySelector('main .ol-progress--busy')", null, seconds(60));
            assertThat(page.locator("main").innerText()).as(path).doesNotContain("Still coming");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "truncated"})
    void whatIsCountedIsWhatTheServerCounts(String kind) {
        int counted = serverCounts();
        stack.fault(SOURCE, kind, 0);
        signIn(CITIZEN);
        settled("/record/sources");
        String said = coverage();
        Matcher count = COUNT.matcher(said);
        assertThat(count.find()).as(said).isTrue();
        assertThat(Integer.parseInt(count.group(1).replace(",", ""))).isEqualTo(counted);
        assertThat(said).contains("All are here");
    }

    @Test
    void aCountThatLiesIsNeverTakenForAWholeRecord() {
        stack.fault(SOURCE, "lying-count", 0);
        signIn(CITIZEN);
        settled("/record/sources");
        assertThat(coverage()).doesNotContain("All are here").contains("Try " + NAME + " again");
        for (String path : PAGES) {
            settled(path);
            assertThat(page.locator("main").innerText()).as(path).contains(NAME);
        }
    }

    @Test
    void oneMalformedNarrativeCostsNothing() {
        stack.fault(SOURCE, "malformed-narrative", 0);
        signIn(CITIZEN);
        settled("/record/sources");
        assertThat(coverage()).contains("All are here");
    }

    private int serverCounts() {
        String nhsNumber = StoryBook.open(LocalDate.now(ZoneId.of("Europe/London"))).citizens().stream()
                .filter(citizen -> citizen.key().equals(CITIZEN))
                .findFirst()
                .flatMap(Citizen::nhsNumber)
                .orElseThrow()
                .digits();
        List<String> types = RecordUnderTest.typesAskedFor();
        return new ServerCounts(stack, CITIZEN, nhsNumber).of(SOURCE, types) + 1;
    }

    /** What is said of the source under test. */
    private String coverage() {
        return page.locator(".ol-coverage li, main li")
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .first()
                .innerText();
    }

    private void settled(String path) {
        open(path);
        awaitLive();
        page.waitForFunction("() => !document.querySelector('main .ol-progress--busy')", null, seconds(60));
    }

    private static Page.WaitForFunctionOptions seconds(int seconds) {
        return new Page.WaitForFunctionOptions().setTimeout(seconds * 1_000);
    }
}
