package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;

/**
 * Something a part of the app puts at the top of "About me", such as the person's own words. A Spring bean; several stand
 * in their order ({@code @Order}).
 */
public interface AboutMePart {

    /** The parts to add, perhaps none. Drawn anew for each page; keeps nothing of the record. */
    Stream<Component> parts(Reading reading);
}
