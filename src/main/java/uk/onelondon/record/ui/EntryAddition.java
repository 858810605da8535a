package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * Something a part of the app adds to the page of one entry, under its details: an explanation, a way to say that it is
 * wrong. A Spring bean; several stand in their order ({@code @Order}).
 */
public interface EntryAddition {

    /** The parts to add, perhaps none. Drawn anew for each page; keeps nothing of the record. */
    Stream<Component> below(JoinedEntry<?> entry, Reading reading);
}
