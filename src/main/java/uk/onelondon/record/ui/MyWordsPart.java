package uk.onelondon.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.CompletableFuture;
import uk.onelondon.design.Paragraph;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;

/** The first of her own words, once the hub has told them; a hub that is only slow is not called silent. */
final class MyWordsPart extends Div {

    private final transient OwnDesk desk;
    private final transient CompletableFuture<WordsRead> answer;

    MyWordsPart(OwnDesk desk, CompletableFuture<WordsRead> answer) {
        this.desk = desk;
        this.answer = answer;
        desk.waited(RecordDesk.FIRST_VIEW, answer)
                .ifPresentOrElse(
                        this::draw, () -> add(new Paragraph(desk.texts().get("record.words.card-coming"))));
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
            case WordsRead.Written(OwnWords words) when !words.isEmpty() -> first(words);
            case WordsRead.Written none -> say("card-nothing");
            case WordsRead.Nothing() -> say("card-nothing");
            case WordsRead.NotReadable none -> say("not-readable-text");
        }
    }

    private void first(OwnWords words) {
        Heading first = words.said().keySet().iterator().next();
        say("heading." + first.key());
        if (first.asksYesOrNo()) {
            say(words.under(first).orElse(Heading.NO));
        } else {
            add(new OwnText(words.under(first).orElse("")));
        }
        add(new Paragraph(desk.texts().get("record.words.by-me", "day", desk.moment(words.writtenAt()))));
    }

    private void say(String key) {
        add(new Paragraph(desk.texts().get("record.words." + key)));
    }
}
