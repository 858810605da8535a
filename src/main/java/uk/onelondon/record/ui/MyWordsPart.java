package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.onelondon.design.Paragraph;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;

/** Her own words among other things, once the hub has told them; a hub that is only slow is not called silent. */
final class MyWordsPart extends Div {

    private final transient OwnDesk desk;
    private final transient CompletableFuture<WordsRead> answer;
    private final transient Function<OwnWords, Stream<? extends Component>> drawing;

    /** @param drawing what is shown of words that are not empty */
    MyWordsPart(
            OwnDesk desk,
            CompletableFuture<WordsRead> answer,
            Function<OwnWords, Stream<? extends Component>> drawing) {
        this.desk = desk;
        this.answer = answer;
        this.drawing = drawing;
        desk.waited(RecordDesk.FIRST_VIEW, answer).ifPresentOrElse(this::draw, () -> say("card-coming"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        answer.thenAccept(read -> {
            if (ui.isAttached()) {
                ui.access(() -> draw(read));
            }
        });
    }

    private void draw(WordsRead read) {
        removeAll();
        switch (read) {
            case WordsRead.Written(OwnWords words)
            when !words.isEmpty() -> drawing.apply(words).forEach(this::add);
            case WordsRead.Written none -> say("card-nothing");
            case WordsRead.Nothing() -> say("card-nothing");
            case WordsRead.NotReadable none -> say("not-readable-text");
        }
    }

    private void say(String key) {
        add(new Paragraph(desk.texts().get("record.words." + key)));
    }
}
