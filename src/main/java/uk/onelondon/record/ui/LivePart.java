package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import uk.onelondon.design.Progress;
import uk.onelondon.design.Still;
import uk.onelondon.design.Words;

/**
 * A part of a page that hears of what arrives after it was drawn. It says so calmly in one place and offers to show it;
 * it draws itself anew only while it has nothing a reader could be reading, and when all has come within the first
 * seconds, before reading has begun. It keeps no entry of the record, and lets go of the record as soon as nothing more
 * is coming.
 */
final class LivePart extends Div {

    /** Draws the content; true if there is something to read. */
    @FunctionalInterface
    interface Drawing {
        boolean draw(Div into, Reading reading);
    }

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final transient RecordDesk desk;
    private final transient Arrivals arrivals;
    private final transient Drawing drawing;
    private final String page;
    private final Instant drawn;
    private boolean complete;
    private final Progress status;
    private final Div offer = new Div();
    private final Div content = new Div();
    private boolean readable;
    private int drawnEntries;

    LivePart(RecordDesk desk, Reading reading, String page, Drawing drawing) {
        this.desk = desk;
        this.arrivals = new Arrivals(desk);
        this.page = page;
        this.drawing = drawing;
        this.drawn = desk.instant();
        this.status = new Progress(ArrivalWords.status(reading));
        add(status, offer, content);
        drawContent(reading);
        status.busy(!reading.snapshot().settled());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!complete) {
            arrivals.tell(event.getUI(), this::arrived);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        arrivals.stop();
    }

    /** More has arrived, or a source is done or down. */
    void arrived() {
        desk.now().ifPresent(reading -> {
            status.say(ArrivalWords.status(reading));
            boolean settled = reading.snapshot().settled();
            status.busy(!settled);
            if (!readable || (settled && desk.instant().isBefore(drawn.plus(FRESH)))) {
                offer.removeAll();
                drawContent(reading);
            } else if (reading.snapshot().size() > drawnEntries) {
                offer.removeAll();
                Anchor link = new Anchor(page);
                link.getElement().setAttribute("router-ignore", true);
                link.add(new Words(reading.texts()
                        .get("record.arrivals.show", "count", reading.snapshot().size() - drawnEntries)));
                offer.add(link);
            }
            if (settled) {
                noLongerComing();
                arrivals.stop();
            }
        });
    }

    private void drawContent(Reading reading) {
        content.removeAll();
        readable = drawing.draw(content, reading);
        content.getChildren().forEach(Still::below);
        drawnEntries = reading.snapshot().size();
        complete = reading.snapshot().settled();
    }

    /** Takes away a panel that said that sources were still coming; the status line says how it ended. */
    private void noLongerComing() {
        if (!complete) {
            content.getChildren()
                    .filter(child ->
                            child.getId().filter(SectionFrame.LACKING::equals).isPresent())
                    .toList()
                    .forEach(content::remove);
        }
    }
}
