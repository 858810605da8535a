package uk.onelondon.sandbox.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.ProviderUnderTest;

/** The page on which one reads as staff; beside it no record answers, which the page has to say of each source. */
class StaffPageTests {

    private final ProviderUnderTest sandbox = ProviderUnderTest.running();

    @Test
    void everyFieldHasALabelAndThePageSaysThatNobodyIsReal() throws Exception {
        Document page = Jsoup.parse(send("GET", "").body());
        assertThat(page.selectFirst("header").text()).contains("Sandbox");
        assertThat(page.select("h1")).hasSize(1);
        page.select("select")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(page.select("fieldset legend").text()).isNotBlank();
        assertThat(page.select("input[type=radio]"))
                .hasSize(5)
                .allSatisfy(choice -> assertThat(choice.parent().text()).isNotBlank());
        assertThat(page.select("#who option").text()).contains("GP: Dr Gwen Day, Day Surgery");
        assertThat(page.select("#about option"))
                .extracting(option -> option.text())
                .contains("Ada High");
        assertThat(page.select("#about option").text()).doesNotContain("Dan Numberless");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void everySourceIsAskedAndNamedWithWhatItAnswered() throws Exception {
        Document page = Jsoup.parse(
                send("POST", "who=gp-day&about=ada-high&purpose=TREAT&reason=").body());
        assertThat(page.select("section h3"))
                .extracting(heading -> heading.text())
                .hasSize(Endpoints.SOURCES.size() + 1)
                .contains("hub", "north-east");
        assertThat(page.select("section p"))
                .allSatisfy(line -> assertThat(line.text()).contains("404"));
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void theGlassIsBrokenOnlyWithAReasonAndAPurposeOnlyAskedForByWhoMay() throws Exception {
        assertThat(alert("who=gp-day&about=ada-high&purpose=BTG&reason=")).contains("reasons");
        assertThat(alert("who=gp-day&about=ada-high&purpose=HRESCH&reason=")).contains("purpose");
        assertThat(alert("who=gp-day&about=ada-high&purpose=TREAT&reason=law")).contains("not needed");
        assertThat(alert("who=nobody&about=ada-high&purpose=TREAT&reason=")).contains("Choose");
        Document broken = Jsoup.parse(
                send("POST", "who=gp-day&about=ada-high&purpose=BTG&reason=law").body());
        assertThat(broken.select("[role=alert]")).isEmpty();
        assertThat(broken.select("section h3")).isNotEmpty();
    }

    private String alert(String form) throws Exception {
        Document page = Jsoup.parse(send("POST", form).body());
        assertThat(page.select("section h3")).isEmpty();
        return page.select("[role=alert]").text();
    }

    private HttpResponse<String> send(String method, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.url().resolve("/staff"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request.method(method, HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
