package uk.onelondon.sandbox;

import org.springframework.boot.SpringApplication;

/**
 * The sandbox was told to work beside an address that is not on this machine. Ends the start without a stack trace:
 * the message says everything.
 */
final class RealEndpointException extends SpringApplication.AbandonedRunException {

    private static final long serialVersionUID = 1L;

    private final String property;

    RealEndpointException(String property) {
        this.property = property;
    }

    @Override
    public String getMessage() {
        return "The sandbox does not start beside a real endpoint. The property " + property
                + " must be an address on this machine (localhost, 127.0.0.1 or [::1]).";
    }
}
