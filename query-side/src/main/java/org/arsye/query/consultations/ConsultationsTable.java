package org.arsye.query.consultations;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Writes;
import org.springframework.stereotype.Component;

/** What is written into the table {@code consultation}. */
@Component
class ConsultationsTable {

    private static final String TABLE = "consultation";

    private static final String DRAFT = """
            insert into consultation
                (consultation_id, valid_from, valid_to, position, sequence, public_body_id, title, title_folded, summary,
                 document_type, contact_role, norm_pack, zone, phase, round, drafted_at)
            values (?, ?, 9223372036854775807, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, 'DRAFTED', 1, ?)
            on conflict do nothing""";

    /** Ends the row that holds and begins another with what changed; a member that is null stays as it was. */
    private static final String CHANGE = """
            with past as (
                update consultation set valid_to = ?
                where consultation_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            insert into consultation
                (consultation_id, valid_from, valid_to, position, sequence, public_body_id, title, title_folded, summary,
                 document_type, contact_role, norm_pack, zone, phase, round, drafted_at, opens_at, closes_at, closed_at,
                 outcome)
            select consultation_id, valid_to, 9223372036854775807, position, sequence, public_body_id, title,
                title_folded, summary, document_type, contact_role, norm_pack, zone, coalesce(?, phase),
                coalesce(?, round), drafted_at, coalesce(?, opens_at), coalesce(?, closes_at),
                case when ? then ?::timestamptz else closed_at end, coalesce(?, outcome)
            from past""";

    private final Writes writes;

    ConsultationsTable(Writes writes) {
        this.writes = writes;
    }

    void draft(ConsultationDrafted event, Recorded at) {
        writes.add(
                TABLE,
                DRAFT,
                event.consultationId().value(),
                at.position(),
                at.position(),
                at.sequence(),
                event.publicBodyId().value(),
                Columns.json(event.title()),
                folded(event.title()),
                Columns.json(event.summary()),
                event.documentType().name(),
                Columns.plain(event.contactRole()),
                Columns.plain(event.normPack()),
                event.zone(),
                Columns.time(at.at()));
    }

    void open(ConsultationOpened event, Recorded at) {
        OffsetDateTime opens = Columns.time(event.opensAt());
        change(event, at, new Change("OPEN", null, opens, Columns.time(event.closesAt()), false, null, null));
    }

    void extend(ConsultationExtended event, Recorded at) {
        change(event, at, new Change(null, null, null, Columns.time(event.closesAt()), false, null, null));
    }

    void close(ConsultationClosed event, Recorded at) {
        OffsetDateTime closed = Columns.time(event.closedAt());
        change(event, at, new Change("UNDER_REVIEW", null, null, null, true, closed, null));
    }

    void reopen(ConsultationReopened event, Recorded at) {
        OffsetDateTime closes = Columns.time(event.closesAt());
        change(event, at, new Change("OPEN", event.round(), null, closes, true, null, null));
    }

    void cancel(ConsultationCancelled event, Recorded at) {
        change(event, at, new Change("CANCELLED", null, null, null, false, null, null));
    }

    void report(ReportPublished event, Recorded at) {
        change(event, at, new Change("REPORTED", null, null, null, false, null, null));
    }

    void conclude(OutcomeRecorded event, Recorded at) {
        String outcome = event.outcome().name();
        change(event, at, new Change(null, null, null, null, false, null, outcome));
    }

    private void change(ConsultationEvent event, Recorded at, Change to) {
        UUID id = event.consultationId().value();
        writes.add(
                TABLE,
                CHANGE,
                at.position(),
                id,
                at.position(),
                to.phase(),
                to.round(),
                to.opensAt(),
                to.closesAt(),
                to.setsClosedAt(),
                to.closedAt(),
                to.outcome());
    }

    private static String folded(LocalizedText title) {
        return Stream.of(title.sq(), title.sr(), title.en())
                .filter(text -> text != null)
                .map(text -> Columns.folded(Columns.plain(text)))
                .collect(Collectors.joining("\n"));
    }

    private record Change(
            String phase,
            Integer round,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            boolean setsClosedAt,
            OffsetDateTime closedAt,
            String outcome) {}
}
