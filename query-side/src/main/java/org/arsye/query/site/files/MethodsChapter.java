package org.arsye.query.site.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arsye.query.course.CourseQueries;
import org.arsye.query.course.MethodEntry;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways in which the public was consulted, each with its days and with who came. */
@Component
@Order(1)
class MethodsChapter implements Chapter {

    private final CourseQueries course;

    MethodsChapter(CourseQueries course) {
        this.course = course;
    }

    @Override
    public List<Part> of(ReportComposer.Context c) {
        Speech speech = c.speech();
        List<Column> columns = List.of(
                column(speech, "method", "file.method", Kind.SHORT, 12),
                column(speech, "stage", "file.stage", Kind.SHORT, 10),
                column(speech, "from", "file.from", Kind.SHORT, 8),
                column(speech, "until", "file.last", Kind.SHORT, 8),
                column(speech, "participants", "file.participants", Kind.SHORT, 16),
                column(speech, "total", "file.participants.total", Kind.NUMBER, 6),
                column(speech, "summary", "file.summary", Kind.PROSE, 24));
        List<List<Cell>> rows = new ArrayList<>();
        Paging paging = Paging.largest();
        while (paging != null) {
            Page<MethodEntry> page = course.methods(c.report().consultationId(), paging, c.then());
            page.items().forEach(method -> rows.add(cells(speech, method)));
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
        Wording caption = speech.say("file.methods");
        return List.of(
                new Part.Heading(2, caption),
                new Part.Table("methods", caption, columns, Rows.of(rows), speech.say("file.methods.none")));
    }

    private static List<Cell> cells(Speech speech, MethodEntry m) {
        return List.of(
                speech.words(speech.name("method", m.method())),
                speech.words(speech.name("stage", m.stage())),
                day(speech, m.from()),
                day(speech, m.until()),
                speech.words(speech.of(w -> m.participants().stream()
                        .map(each -> w.name("kind", each.kind()) + ": " + w.number(each.number()))
                        .collect(Collectors.joining(", ")))),
                m.total() == null ? Cell.NONE : speech.number(m.total()),
                speech.words(speech.text(m.summary(), speech.same(""))));
    }

    private static Cell day(Speech speech, LocalDate day) {
        return day == null ? Cell.NONE : speech.day(day);
    }

    private static Column column(Speech speech, String key, String name, Kind kind, int width) {
        return new Column(key, speech.say(name), kind, width);
    }
}
