package org.arsye.query.site.feeds;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.query.course.CourseStep;
import org.arsye.query.formats.Letters;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;

/** News as an Atom feed (RFC 4287), in parts (RFC 5005, section 3). */
public final class AtomFeed {

    private final String site;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private AtomFeed(String site, Words words) {
        this.site = site;
        this.words = words;
    }

    /**
     * @param site scheme and authority under which the reader came
     * @param self path and query of the feed, with its language
     * @param older path and query of what is older; null at the end
     */
    public static String of(News news, String site, String self, String older, Words words) {
        return new AtomFeed(site, words).written(news, self, older);
    }

    private String written(News news, String self, String older) {
        out.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(words.lang())
                .append("\">\n");
        String title = news.body() == null ? words.say("feed.title") : words.say("feed.title.body", text(news.body()));
        element(
                "title",
                news.question().type() == null
                        ? title
                        : title + " · " + type(news.question().type()));
        element("subtitle", words.say("feed.what"));
        element("id", site + self);
        // Of a feed with nothing in it nobody can say when it changed; it has to say something, and always the same.
        element(
                "updated",
                time(
                        news.items().isEmpty()
                                ? Instant.EPOCH
                                : news.items().getFirst().step().at()));
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", "/?lang=" + words.code());
        if (older != null) {
            link("next", "application/atom+xml", older);
        }
        out.append("<generator>Arsye</generator>\n");
        news.items().forEach(this::entry);
        return out.append("</feed>\n").toString();
    }

    private void entry(NewsItem item) {
        Said title = words.said(item.consultation().title());
        out.append("<entry>\n");
        element("title", words.name("feed.step", item.step().kind()) + ": " + (title == null ? "" : title.text()));
        element("id", "urn:uuid:" + item.id());
        element("updated", time(item.step().at()));
        element("published", time(item.step().at()));
        out.append("<author><name>").append(Letters.escaped(text(item.body()))).append("</name></author>\n");
        link("alternate", "text/html", item.path() + "?lang=" + words.code());
        out.append("<category term=\"")
                .append(Words.word(item.consultation().documentType()))
                .append("\" label=\"")
                .append(Letters.escaped(type(item.consultation().documentType())))
                .append("\"/>\n");
        element("summary", summary(item));
        out.append("</entry>\n");
    }

    /** Until when, and why, where the step says so. */
    private String summary(NewsItem item) {
        CourseStep step = item.step();
        ZoneId zone = ZoneId.of(item.consultation().zone());
        List<String> parts = new ArrayList<>();
        parts.add(text(item.body()));
        if (step.closesAt() != null && step.kind() != CourseStep.Kind.CLOSED) {
            parts.add(words.say("feed.open", words.until(step.closesAt(), zone)));
        }
        if (step.day() != null) {
            parts.add(words.day(step.day()));
        }
        if (step.outcome() != null) {
            parts.add(words.name("draftoutcome", step.outcome()));
        }
        for (LocalizedText said : new LocalizedText[] {step.what(), step.reason()}) {
            if (words.said(said) != null) {
                parts.add(text(said));
            }
        }
        return String.join("\n", parts);
    }

    private String type(Object type) {
        return words.name("type", type);
    }

    private String text(LocalizedText text) {
        Said said = words.said(text);
        return said == null ? words.say("feed.untold") : said.text();
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(Letters.escaped(text));
        out.append("</").append(name).append(">\n");
    }

    private void link(String relation, String type, String path) {
        out.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
        out.append("\" href=\"").append(Letters.escaped(site + path)).append("\"/>\n");
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
