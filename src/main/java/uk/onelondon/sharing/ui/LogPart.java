package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import uk.onelondon.design.Progress;
import uk.onelondon.design.Words;

/**
 * The part of the page that hears of what arrives after it was drawn. It says so in one place and offers to show it; it
 * draws itself anew only while there is nothing to read, or when all has come before reading has begun.
 */
final class LogPart extends Div {

    /** Draws the content; true if there is something to read. */
    @FunctionalInterface
    interface Drawing {
        boolean draw(Div into, LogReading reading);
    }

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Runnable NOTHING = () -> {};

    private final transient LogDesk desk;
    private final transient Drawing drawing;
    private final transient AtomicReference<Runnable> listening = new AtomicReference<>(NOTHING);
    private final String page;
    private final Instant drawn;
    private final Progress status;
    private final Div offer = new Div();
    private final Div content = new Div();
    private boolean readable;
    private boolean settled;

    LogPart(LogDesk desk, LogReading log, String page, Drawing drawing) {
        this.desk = desk;
        this.page = page;
        this.drawing = drawing;
        this.drawn = desk.instant();
        this.status = new Progress(new LogCoverage(desk).sentence(log.log()));
        add(status, offer, content);
        drawContent(log);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!settled) {
            Runnable told = event.getUI().accessLater(this::arrived, this::stop)::run;
            listening.getAndSet(desk.onChange(told)).run();
            told.run();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    /** More has arrived, or a place is done or down. */
    void arrived() {
        desk.now().ifPresent(log -> {
            status.say(new LogCoverage(desk).sentence(log.log()));
            boolean early = desk.instant().isBefore(drawn.plus(FRESH));
            if (!readable || (log.settled() && early)) {
                drawContent(log);
            } else if (log.settled() && !settled) {
                Anchor link = new Anchor(page);
                link.getElement().setAttribute("router-ignore", true);
                link.add(new Words(desk.texts().get("sharing.log.show-all")));
                offer.add(link);
                settled = true;
            }
            status.busy(!log.settled());
            if (settled) {
                stop();
            }
        });
    }

    private void drawContent(LogReading log) {
        offer.removeAll();
        content.removeAll();
        readable = drawing.draw(content, log);
        settled = log.settled();
        status.busy(!settled);
    }

    private void stop() {
        listening.getAndSet(NOTHING).run();
    }
}
