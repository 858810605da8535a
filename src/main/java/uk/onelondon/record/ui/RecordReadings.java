package uk.onelondon.record.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The record of whoever is signed in, with the words for its entries, for parts of the app that speak about them. */
@Component
public class RecordReadings {

    private final RecordDesk desk;

    RecordReadings(RecordDesk desk) {
        this.desk = desk;
    }

    /** Waited for no longer than a first view may; empty if her identity is not proved far enough. */
    public Optional<Reading> firstView() {
        return desk.firstView();
    }
}
