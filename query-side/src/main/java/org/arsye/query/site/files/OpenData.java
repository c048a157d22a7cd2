package org.arsye.query.site.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/**
 * What the public may read, as tables without end: of the whole site or of one consultation. They say what the record said at
 * a position, at the time of its event; so they are the same for ever, unless something is erased.
 */
@Component
public class OpenData {

    private final ConsultationsQueries consultations;
    private final PublicConsultations every;
    private final Map<DataSheet, Drawer> drawers = new EnumMap<>(DataSheet.class);
    private final Chronicle chronicle;
    private final Speech speech;

    OpenData(
            ConsultationsQueries consultations,
            PublicConsultations every,
            List<Drawer> drawers,
            Chronicle chronicle,
            PageRenderer pages) {
        this.consultations = consultations;
        this.every = every;
        drawers.forEach(drawer -> drawer.tables().forEach(table -> this.drawers.put(table, drawer)));
        this.chronicle = chronicle;
        speech = new Speech(Words.LANGUAGES.stream().map(pages::words).toList());
    }

    /**
     * All tables.
     *
     * @param one of one consultation; null for the whole site
     * @throws NotFound if the public may not know of it
     */
    public Document of(ConsultationId one, Moment moment) {
        Moment then = then(moment);
        if (one != null) {
            consultations.one(one, then).orElseThrow(NotFound::new);
        }
        String name = one == null ? "arsye" : "arsye-" + one;
        List<Part> tables = Stream.of(DataSheet.values())
                .filter(table -> one == null || table.ofOne())
                .<Part>map(table -> table(table, one, then))
                .toList();
        return new Document(
                name + "@" + then.position(),
                one == null ? speech.say("data.title") : speech.say("data.title.one", one.toString()),
                speech.languages(),
                then.instant(),
                name,
                name,
                tables);
    }

    /**
     * One table; its rows are read when they are written.
     *
     * @throws NotFound if one consultation has no such table
     */
    public Part.Table table(DataSheet table, ConsultationId one, Moment moment) {
        if (one != null && !table.ofOne()) {
            throw new NotFound();
        }
        Moment then = then(moment);
        List<Column> columns = table.columns().stream()
                .map(key -> new Column(
                        key,
                        speech.say("data." + key),
                        DataSheet.NUMBERS.contains(key) ? Column.Kind.NUMBER : Column.Kind.SHORT,
                        1))
                .toList();
        Rows rows = taking -> drawers.get(table).rows(table, one, then, taking);
        return new Part.Table(table.key(), speech.say("data.table." + table.key()), columns, rows, speech.same(""));
    }

    /** Every consultation that the public knows of. */
    public void consultations(Moment moment, Consumer<ConsultationEntry> taking) {
        every.each(null, then(moment), taking);
    }

    private Moment then(Moment moment) {
        return new Moment(
                moment.position(), chronicle.timeOf(moment.position()).orElse(moment.instant()), Reader.PUBLIC);
    }
}
