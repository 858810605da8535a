package uk.onelondon.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Registers with Vaadin the server-drawn first view, the place where unexpected errors end, and what saves memory. */
@Component
class ShellInit implements VaadinServiceInitListener {

    /** A browser that misses an answer asks again every five seconds. */
    private static final long SECONDS_BETWEEN_LOOKS = 20;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new FirstViewListener());
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new CalmErrors()));
        LastAnswers answers = new LastAnswers();
        event.getSource().addUIInitListener(answers);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("last-answers").daemon().factory());
        timer.scheduleWithFixedDelay(
                answers::forgetOld, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        event.getSource().addServiceDestroyListener(end -> timer.shutdownNow());
    }
}
