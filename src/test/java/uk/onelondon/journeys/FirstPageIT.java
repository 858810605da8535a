package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the first page costs, and that it can be read before and without any script. */
class FirstPageIT extends Journey {

    private static final long ALL_BYTES = 150_000;
    private static final long SCRIPT_BYTES = 100_000;

    @Test
    void costsNoMoreThanItsBudget() {
        signIn("mary-okafor");
        page.navigate("about:blank");
        CDPSession devTools = context.newCDPSession(page);
        Map<String, Long> bytes = new HashMap<>();
        Set<String> scripts = new HashSet<>();
        Map<String, String> addresses = new HashMap<>();
        devTools.on("Network.responseReceived", event -> note(event, scripts, addresses));
        devTools.on(
                "Network.loadingFinished",
                event -> bytes.merge(
                        event.get("requestId").getAsString(),
                        event.get("encodedDataLength").getAsLong(),
                        Long::sum));
        devTools.send("Network.enable");
        JsonObject noCache = new JsonObject();
        noCache.addProperty("cacheDisabled", true);
        devTools.send("Network.setCacheDisabled", noCache);

        open("/home");
        awaitLive();
        page.waitForTimeout(1_000);

        long all = bytes.values().stream().mapToLong(Long::longValue).sum();
        long script = bytes.entrySet().stream()
                .filter(entry -> scripts.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        bytes.forEach((id, length) -> System.out.printf(
                "%,9d %s%s%n", length, scripts.contains(id) ? "script " : "", addresses.getOrDefault(id, "unknown")));
        System.out.printf("First page: %,d bytes in all, %,d of them script%n", all, script);
        assertThat(script).isLessThanOrEqualTo(SCRIPT_BYTES);
        assertThat(all).isLessThanOrEqualTo(ALL_BYTES);
    }

    @Test
    void canBeReadWithScriptSwitchedOff() {
        signIn("mary-okafor");
        String state = context.storageState();
        try (BrowserContext plain = context.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(state))) {
            Page still = plain.newPage();
            still.navigate(address("/home"));
            assertThat(still.locator("h1").count()).isOne();
            assertThat(still.locator("main").innerText()).contains("Penicillin");
            still.locator("nav a[href='/record/timeline']").click();
            assertThat(still.locator("h1").count()).isOne();
            assertThat(still.locator("main ol li").count()).isPositive();
        }
    }

    private static void note(JsonObject event, Set<String> scripts, Map<String, String> addresses) {
        addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString().replaceFirst("\\?.*", ""));
        if (event.get("type").getAsString().equals("Script")) {
            scripts.add(event.get("requestId").getAsString());
        }
    }
}
