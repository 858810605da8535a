package uk.onelondon.identity.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one browser or address may do. A household, a library or a phone network shares one address, so its limits
 * are generous; they stop machines, not people.
 *
 * @param signInsPerMinute sign-ins one address may start in a minute
 * @param callbacksPerMinute answers of the provider one address may bring in a minute
 * @param pagesPerMinute pages one signed-in session may open in a minute, in all its tabs
 * @param counted addresses and sessions counted at once; the least recently seen are forgotten first
 */
@ConfigurationProperties("onelondon.limits")
record LimitSettings(
        @DefaultValue("60") int signInsPerMinute,
        @DefaultValue("120") int callbacksPerMinute,
        @DefaultValue("120") int pagesPerMinute,
        @DefaultValue("100000") int counted) {

    private static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException naming the property */
    LimitSettings {
        require(signInsPerMinute, "sign-ins-per-minute");
        require(callbacksPerMinute, "callbacks-per-minute");
        require(pagesPerMinute, "pages-per-minute");
        require(counted, "counted");
    }

    private static void require(int value, String property) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("onelondon.limits." + property + " must be from 1 to " + MOST);
        }
    }
}
