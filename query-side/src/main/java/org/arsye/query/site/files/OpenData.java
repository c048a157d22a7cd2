package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
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
    private final PublicBodiesQueries bodies;
    private final DocumentsQueries documents;
    private final ReportsQueries reports;
    private final CommentsQueries comments;
    private final Comments all;
    private final Chronicle chronicle;
    private final Speech speech;

    OpenData(
            ConsultationsQueries consultations,
            PublicBodiesQueries bodies,
            DocumentsQueries documents,
            ReportsQueries reports,
            CommentsQueries comments,
            Comments all,
            Chronicle chronicle,
            PageRenderer pages) {
        this.consultations = consultations;
        this.bodies = bodies;
        this.documents = documents;
        this.reports = reports;
        this.comments = comments;
        this.all = all;
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

    /** One table; its rows are read when they are written. */
    public Part.Table table(DataSheet table, ConsultationId one, Moment moment) {
        Moment then = then(moment);
        List<Column> columns = table.columns().stream()
                .map(key -> new Column(
                        key,
                        speech.say("data." + key),
                        DataSheet.NUMBERS.contains(key) ? Column.Kind.NUMBER : Column.Kind.SHORT,
                        1))
                .toList();
        Rows rows = taking -> rows(table, one, then, taking);
        return new Part.Table(table.key(), speech.say("data.table." + table.key()), columns, rows, speech.same(""));
    }

    /** Every consultation that the public knows of. */
    public void consultations(Moment moment, Consumer<ConsultationEntry> taking) {
        each(null, then(moment), taking);
    }

    private Moment then(Moment moment) {
        return new Moment(
                moment.position(), chronicle.timeOf(moment.position()).orElse(moment.instant()), Reader.PUBLIC);
    }

    private void each(ConsultationId one, Moment then, Consumer<ConsultationEntry> taking) {
        if (one != null) {
            consultations.one(one, then).ifPresent(taking);
            return;
        }
        Paging paging = Paging.largest();
        while (paging != null) {
            Page<ConsultationEntry> page = consultations.list(ConsultationsFilter.all(), paging, then);
            page.items().forEach(taking);
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
    }

    private void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        switch (table) {
            case PUBLIC_BODIES -> bodies(one, then, taking);
            case CONSULTATIONS -> each(one, then, entry -> taking.accept(consultation(entry, then)));
            case DOCUMENTS ->
                each(
                        one,
                        then,
                        entry -> documents.current(entry.id(), then).stream()
                                .flatMap(d -> documents.versions(entry.id(), d.id(), then).stream())
                                .forEach(d -> taking.accept(document(d))));
            case REPORTS ->
                each(
                        one,
                        then,
                        entry -> reports.versions(entry.id(), then).forEach(report -> taking.accept(report(report))));
            case COMMENTS ->
                each(
                        one,
                        then,
                        entry -> all.each(
                                entry.id(),
                                then,
                                (row, comment, role) -> taking.accept(DataRows.comment(comment, role))));
        }
    }

    private void bodies(ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        if (one != null) {
            Optional<PublicBodyEntry> body =
                    consultations.one(one, then).flatMap(entry -> bodies.one(entry.publicBodyId(), then));
            body.ifPresent(entry -> taking.accept(DataRows.body(entry)));
            return;
        }
        Paging paging = Paging.largest();
        while (paging != null) {
            Page<PublicBodyEntry> page = bodies.list(paging, then);
            page.items().forEach(entry -> taking.accept(DataRows.body(entry)));
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
    }

    private List<Cell> consultation(ConsultationEntry e, Moment then) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, e.id(), e.publicBodyId());
        DataRows.texts(cells, e.title());
        DataRows.add(cells, e.documentType(), e.normPack(), e.status());
        cells.add(DataRows.number(e.round()));
        DataRows.add(cells, e.opensAt(), e.closesAt(), e.closedAt(), e.outcome());
        figures(cells, comments.totals(List.of(e.id()), then).get(e.id()));
        cells.add(DataRows.number(e.position()));
        return cells;
    }

    private static List<Cell> document(DocumentEntry d) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, d.id(), d.consultationId());
        cells.add(DataRows.number(d.version()));
        DataRows.add(cells, d.kind());
        DataRows.texts(cells, d.title());
        DataRows.add(cells, d.mediaType(), d.sha256());
        cells.add(DataRows.number(d.size()));
        cells.add(DataRows.number(d.position()));
        return cells;
    }

    private static List<Cell> report(ReportEntry r) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, r.consultationId());
        cells.add(DataRows.number(r.version()));
        DataRows.add(cells, r.publishedAt());
        cells.add(DataRows.number(r.asOf()));
        figures(cells, r.figures());
        cells.add(DataRows.number(r.position()));
        return cells;
    }

    private static void figures(List<Cell> cells, ReportFigures f) {
        for (int n : new int[] {
            f.received(),
            f.accepted(),
            f.partlyAccepted(),
            f.rejected(),
            f.noted(),
            f.outOfScope(),
            f.unanswered(),
            f.withdrawn()
        }) {
            cells.add(DataRows.number(n));
        }
    }
}
