package uk.onelondon.sandbox.record;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The faults now switched on, by endpoint. */
final class Faults {

    private final Map<String, Fault> switchedOn = new ConcurrentSkipListMap<>();

    void set(String endpoint, Fault fault) {
        if (fault.kind() == Fault.Kind.NONE) {
            switchedOn.remove(endpoint);
        } else {
            switchedOn.put(endpoint, fault);
        }
    }

    Fault at(String endpoint) {
        return switchedOn.getOrDefault(endpoint, Fault.NONE);
    }

    Map<String, Fault> all() {
        return Map.copyOf(switchedOn);
    }

    /** The endpoint of {@code /fhir/{endpoint}/…}; empty text if it is none. */
    static String endpoint(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("fhir") ? parts[2] : "";
    }

    /** Only this machine may switch faults. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
