package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/**
 * A part of home that fills itself once something for it has arrived, and from then on stays as it is: what is being
 * read never moves by itself. The status line of home speaks for all such parts.
 */
final class QuietPart extends Div {

    private final transient RecordDesk desk;
    private final transient LivePart.Drawing drawing;
    private boolean readable;
    private transient Optional<Runnable> listening = Optional.empty();

    QuietPart(RecordDesk desk, Reading reading, LivePart.Drawing drawing) {
        this.desk = desk;
        this.drawing = drawing;
        draw(reading);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (!readable) {
            desk.now()
                    .filter(reading -> !reading.snapshot().settled())
                    .ifPresent(reading ->
                            listening = Optional.of(reading.record().onChange(() -> ui.access(this::arrived))));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
    }

    private void arrived() {
        desk.now().ifPresent(reading -> {
            if (!readable) {
                draw(reading);
            }
            if (readable || reading.snapshot().settled()) {
                stopListening();
            }
        });
    }

    private void draw(Reading reading) {
        removeAll();
        readable = drawing.draw(this, reading);
    }

    private void stopListening() {
        listening.ifPresent(Runnable::run);
        listening = Optional.empty();
    }
}
