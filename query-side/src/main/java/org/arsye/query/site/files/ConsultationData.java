package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.DocumentEntry;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
import org.springframework.stereotype.Component;

/** Consultations, whose they are, what was consulted on, what was said and what was answered. */
@Component
class ConsultationData implements Drawer {

    private final ConsultationsQueries consultations;
    private final PublicConsultations every;
    private final PublicBodiesQueries bodies;
    private final DocumentsQueries documents;
    private final ReportsQueries reports;
    private final CommentsQueries comments;
    private final Comments all;

    ConsultationData(
            ConsultationsQueries consultations,
            PublicConsultations every,
            PublicBodiesQueries bodies,
            DocumentsQueries documents,
            ReportsQueries reports,
            CommentsQueries comments,
            Comments all) {
        this.consultations = consultations;
        this.every = every;
        this.bodies = bodies;
        this.documents = documents;
        this.reports = reports;
        this.comments = comments;
        this.all = all;
    }

    @Override
    public Set<DataSheet> tables() {
        return Set.of(
                DataSheet.PUBLIC_BODIES,
                DataSheet.CONSULTATIONS,
                DataSheet.DOCUMENTS,
                DataSheet.REPORTS,
                DataSheet.COMMENTS);
    }

    @Override
    public void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        switch (table) {
            case PUBLIC_BODIES -> bodies(one, then, taking);
            case CONSULTATIONS -> every.each(one, then, entry -> taking.accept(consultation(entry, then)));
            case DOCUMENTS ->
                every.each(
                        one,
                        then,
                        entry -> documents.current(entry.id(), then).stream()
                                .flatMap(d -> documents.versions(entry.id(), d.id(), then).stream())
                                .forEach(d -> taking.accept(document(d))));
            case REPORTS ->
                every.each(
                        one,
                        then,
                        entry -> reports.versions(entry.id(), then).forEach(report -> taking.accept(report(report))));
            case COMMENTS ->
                every.each(
                        one,
                        then,
                        entry -> all.each(
                                entry.id(), then, told -> taking.accept(DataRows.comment(told.entry(), told.role()))));
            default -> throw new IllegalArgumentException(table.key());
        }
    }

    private void bodies(ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        if (one != null) {
            Optional<PublicBodyEntry> body =
                    consultations.one(one, then).flatMap(entry -> bodies.one(entry.publicBodyId(), then));
            body.ifPresent(entry -> taking.accept(DataRows.body(entry)));
            return;
        }
        PublicConsultations.all(paging -> bodies.list(paging, then), entry -> taking.accept(DataRows.body(entry)));
    }

    private List<Cell> consultation(ConsultationEntry e, Moment then) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, e.id(), e.publicBodyId());
        DataRows.texts(cells, e.title());
        DataRows.add(cells, e.documentType(), e.normPack(), e.status());
        cells.add(DataRows.number(e.round()));
        DataRows.add(cells, e.opensAt(), e.closesAt(), e.closedAt(), e.outcome());
        DataRows.figures(cells, comments.totals(List.of(e.id()), then).get(e.id()));
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
        DataRows.figures(cells, r.figures());
        cells.add(DataRows.number(r.position()));
        return cells;
    }
}
