package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import uk.onelondon.design.InsetText;
import uk.onelondon.sharing.choices.ChoicesRead;

/** That a choice ends soon, once the hub has told; nothing before, and nothing if the hub does not tell. */
final class EndingPart extends Div {

    private static final int DAYS_BEFORE = 30;
    private static final Duration FIRST_VIEW = Duration.ofMillis(300);

    private final transient ChoiceDesk desk;
    private final transient CompletableFuture<ChoicesRead> answer;

    EndingPart(ChoiceDesk desk, CompletableFuture<ChoicesRead> answer) {
        this.desk = desk;
        this.answer = answer;
        desk.waited(FIRST_VIEW, answer).ifPresent(this::draw);
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

    private void draw(ChoicesRead read) {
        removeAll();
        switch (read) {
            case ChoicesRead.Known known ->
                soon(known)
                        .forEach(
                                day -> add(new InsetText(desk.texts().get("sharing.card-ends", "day", desk.day(day)))));
            case ChoicesRead.NotReadable none -> {}
        }
    }

    private List<LocalDate> soon(ChoicesRead.Known known) {
        LocalDate today = desk.today();
        return known.kept().values().stream()
                .flatMap(kept -> kept.choice().until().stream())
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(DAYS_BEFORE)))
                .distinct()
                .sorted()
                .toList();
    }
}
