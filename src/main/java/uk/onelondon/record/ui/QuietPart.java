package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import uk.onelondon.design.Still;

/**
 * A part of home that fills itself once something for it has arrived, stays as it is while the rest comes, and is drawn
 * a last time when all that will come is here: a list of allergies must not stay short, nor say that more is coming.
 */
final class QuietPart extends Div {

    private final transient RecordDesk desk;
    private final transient Arrivals arrivals;
    private final transient LivePart.Drawing drawing;
    private boolean readable;
    private boolean settled;

    QuietPart(RecordDesk desk, Reading reading, LivePart.Drawing drawing) {
        this.desk = desk;
        this.arrivals = new Arrivals(desk);
        this.drawing = drawing;
        draw(reading);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!settled) {
            arrivals.tell(event.getUI(), this::arrived);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        arrivals.stop();
    }

    private void arrived() {
        if (readable && arrivals.coming()) {
            return;
        }
        desk.now().ifPresent(reading -> {
            if (settled) {
                return;
            }
            if (!readable || reading.snapshot().settled()) {
                draw(reading);
            }
            if (settled) {
                arrivals.stop();
            }
        });
    }

    private void draw(Reading reading) {
        removeAll();
        readable = drawing.draw(this, reading);
        getChildren().forEach(Still::below);
        settled = reading.snapshot().settled();
    }
}
