package uk.onelondon.record.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * Tells a part of an open page of what arrives after it was drawn. It is told once at the start too, as the last source
 * may have answered between drawing and listening. Lets go of the record when it is told to stop.
 */
final class Arrivals {

    private final RecordDesk desk;
    private Optional<Runnable> listening = Optional.empty();

    Arrivals(RecordDesk desk) {
        this.desk = desk;
    }

    /** Calls the part back inside the UI that shows it. */
    void tell(UI ui, Runnable arrived) {
        desk.now().ifPresent(reading -> {
            listening = Optional.of(reading.record().onChange(() -> ui.access(arrived::run)));
            ui.access(arrived::run);
        });
    }

    /** True while more is coming by itself. */
    boolean coming() {
        return !desk.settled();
    }

    void stop() {
        listening.ifPresent(Runnable::run);
        listening = Optional.empty();
    }
}
