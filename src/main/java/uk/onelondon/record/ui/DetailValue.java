package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import uk.onelondon.design.Words;
import uk.onelondon.record.Detail;

/** The value of one detail without its label, where the label stands for several values. */
final class DetailValue extends Div {

    DetailValue(Reading reading, Detail detail) {
        EntryWords words = reading.words();
        switch (detail.value()) {
            case Detail.Words text -> add(new Words(words.free(text.text())));
            case Detail.Item(var told) -> add(words.withClinical(told));
            case Detail.Moment(var when) -> add(new Words(words.when(when)));
            case Detail.Pointer(var named) -> words.who(named).ifPresent(name -> add(new Words(name)));
            case Detail.Pair pair -> add(new Words(words.free(pair.first() + " " + pair.second())));
            case Detail.File(var entry, var file) -> add(new FileLinks(reading.texts(), words, entry, file));
            case Detail.Step step -> add(new StepLine(reading.texts(), words, step));
        }
    }
}
