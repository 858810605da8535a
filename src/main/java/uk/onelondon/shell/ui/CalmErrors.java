package uk.onelondon.shell.ui;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an unexpected error inside an open page ends. The page stays as it is; the log gets the kind and the place, never
 * the message, which can hold what a person typed or what her record says.
 */
class CalmErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        Optional<StackTraceElement> ours = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("uk.onelondon."))
                .findFirst();
        LOG.error(
                "An open page failed with {} at {}",
                cause.getClass().getName(),
                ours.map(StackTraceElement::toString).orElse("a place outside our code"));
    }
}
