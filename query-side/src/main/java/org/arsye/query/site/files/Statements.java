package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.ledger.ReportStatements;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** The canonical statement of a report, which anybody makes anew from the entries of the ledger. */
@Component
public class Statements {

    private final HistoryQueries history;
    private final ReportStatements statements;

    Statements(HistoryQueries history, ReportStatements statements) {
        this.history = history;
        this.statements = statements;
    }

    /** Its bytes; empty if no such version was published by that moment. Null asks for the newest version. */
    public Optional<byte[]> of(ConsultationId id, Integer version, Moment moment) {
        return statements.of(id.toString(), positions(id, moment), version);
    }

    private List<Long> positions(ConsultationId id, Moment moment) {
        List<Long> positions = new ArrayList<>();
        Paging paging = Paging.largest();
        while (paging != null) {
            Page<HistoryEntry> page = history.ofConsultation(id, paging, moment);
            page.items().forEach(event -> positions.add(event.position()));
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
        return positions;
    }
}
