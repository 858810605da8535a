package uk.onelondon.record.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells a part of an open page of what arrives after it was drawn. It is told once at the start too, as the last source
 * may have answered between drawing and listening. Lets go of the record when it is told to stop.
 */
final class Arrivals {

    private static final Runnable NOTHING = () -> {};

    private final RecordDesk desk;
    private final AtomicReference<Runnable> listening = new AtomicReference<>(NOTHING);

    Arrivals(RecordDesk desk) {
        this.desk = desk;
    }

    /**
     * Calls the part back inside the UI that shows it. News can come while the page is being closed; then the UI takes
     * no more calls, and the record is let go of.
     */
    void tell(UI ui, Runnable arrived) {
        Runnable told = ui.accessLater(arrived::run, this::stop)::run;
        desk.now().ifPresent(reading -> {
            listening.getAndSet(reading.record().onChange(told)).run();
            told.run();
        });
    }

    /** True while more is coming by itself. */
    boolean coming() {
        return !desk.settled();
    }

    /** May be called from any thread, and more than once. */
    void stop() {
        listening.getAndSet(NOTHING).run();
    }
}
