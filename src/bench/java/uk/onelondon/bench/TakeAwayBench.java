package uk.onelondon.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.onelondon.journeys.Stack;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/**
 * How long it takes to take the longest record of the sandbox away, in each form, from asking to the last byte, and how
 * many bytes that is. The record has been read already, as it has when one comes from the page with the choices.
 *
 * <p>Arguments: whose record (teresa-lombardi), rounds (5); the first round, on a cold machine, is told apart.
 */
public final class TakeAwayBench {

    private static final List<String> FORMS = List.of(
            TakeAwayAddresses.PACK,
            TakeAwayAddresses.PACK + "?language=ar&print=large",
            TakeAwayAddresses.PACK + "?from=2025",
            TakeAwayAddresses.BUNDLE,
            TakeAwayAddresses.SUMMARY,
            TakeAwayAddresses.SUMMARY_DOCUMENT,
            TakeAwayAddresses.RESULTS);

    private TakeAwayBench() {}

    /** Runs all rounds and ends. */
    public static void main(String[] args) throws InterruptedException {
        String citizen = args.length > 0 ? args[0] : "teresa-lombardi";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Stack stack = Stack.running();
        System.out.printf(
                "%s, %d processors, Java %s; app is process %d%n",
                citizen, Runtime.getRuntime().availableProcessors(), Runtime.version(), stack.appProcess());
        Tally tally = new Tally();
        Visitor visitor = new Visitor(stack, HttpClient.newHttpClient(), tally::took);
        visitor.signIn(citizen);
        visitor.get("home", "/home");
        TimeUnit.SECONDS.sleep(10);
        for (int round = 0; round < rounds; round++) {
            for (String form : FORMS) {
                HttpResponse<String> answer = visitor.get(form, form);
                if (round == 0) {
                    System.out.printf("%-45s %,d bytes%n", form, answer.body().getBytes(StandardCharsets.UTF_8).length);
                }
            }
            if (round == 0) {
                System.out.println("The first round:");
                tally.print();
                tally.clear();
            }
        }
        System.out.println("The others:");
        tally.print();
        System.exit(0);
    }
}
