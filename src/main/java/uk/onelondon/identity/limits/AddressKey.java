package uk.onelondon.identity.limits;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is counted as one address: an IPv4 address, or the first 64 bits of an IPv6 address, which one line is given. */
final class AddressKey {

    private static final int GROUPS = 8;

    private AddressKey() {}

    /** @param address as the servlet container writes it; no names, so nothing is looked up */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String bare = address.replaceAll("[\\[\\]]|%.*$", "");
        String[] halves = bare.split("::", 2);
        String[] before = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
        int gap = halves.length == 1 ? 0 : GROUPS - before.length - count(halves[1]);
        return (String.join(":", before)
                        + ":0".repeat(Math.max(0, gap))
                        + (halves.length == 2 && !halves[1].isEmpty() ? ":" + halves[1] : ""))
                .transform(AddressKey::firstHalf);
    }

    private static int count(String groups) {
        return groups.isEmpty() ? 0 : groups.split(":", -1).length;
    }

    private static String firstHalf(String groups) {
        return Arrays.stream(groups.split(":", -1))
                .filter(group -> !group.isEmpty())
                .limit(GROUPS / 2)
                .collect(Collectors.joining(":"));
    }
}
