package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.log.News;

/** What is worth a word since she last opened the list, and when she is told of it. */
final class NewsPart {

    private static final int MOST = 10;

    private final LogDesk desk;
    private final Texts texts;
    private final ViewWords words;

    NewsPart(LogDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new ViewWords(desk);
    }

    Section draw(News news) {
        Section section = new Section("news", texts.get("sharing.log.news.heading"));
        Phrase since = desk.moment(news.since());
        if (news.items().isEmpty()) {
            section.add(new Paragraph(texts.get("sharing.log.news.nothing", "time", since)));
        } else {
            section.add(new Paragraph(texts.get("sharing.log.news.since", "time", since)));
            UnorderedList list = new UnorderedList();
            news.items().stream().limit(MOST).forEach(item -> list.add(line(item)));
            section.add(list);
            if (news.items().size() > MOST) {
                section.add(new Paragraph(
                        texts.get("sharing.log.news.more", "count", news.items().size() - MOST)));
            }
        }
        section.add(new Paragraph(texts.get("sharing.log.news.how")));
        return section;
    }

    private ListItem line(News.Item item) {
        Anchor link = new Anchor(OneViewPage.address(item.view()));
        link.add(new Words(words.title(item.view())));
        List<Phrase> why = item.kinds().stream()
                .map(kind -> texts.get("sharing.log.news." + kind.key()))
                .toList();
        return new ListItem(
                link,
                new Words(Phrase.of(" · ")),
                new Words(desk.moment(item.view().to())),
                new Words(Phrase.of(" · ")),
                new Words(texts.list(why)));
    }
}
