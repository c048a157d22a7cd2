package org.arsye.query.consultations;

import java.time.Instant;
import java.util.function.Consumer;
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
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.stereotype.Component;

/** What is written into the table {@code consultation}. */
@Component
class ConsultationsTable {

    private static final Spans CONSULTATION = Spans.of("consultation", "consultation_id");

    private final Writes writes;

    ConsultationsTable(Writes writes) {
        this.writes = writes;
    }

    void draft(ConsultationDrafted event, Recorded at) {
        writes.begin(
                CONSULTATION,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("position", at.position())
                        .set("sequence", at.sequence())
                        .set("public_body_id", event.publicBodyId().value())
                        .set("title", event.title())
                        .set("title_folded", folded(event.title()))
                        .set("summary", event.summary())
                        .set("document_type", event.documentType())
                        .set("contact_role", event.contactRole())
                        .set("norm_pack", event.normPack())
                        .set("zone", event.zone())
                        .set("phase", "DRAFTED")
                        .set("round", 1)
                        .set("drafted_at", at.at()));
    }

    void open(ConsultationOpened event, Recorded at) {
        change(
                event,
                at,
                row -> row.set("phase", "OPEN").set("opens_at", event.opensAt()).set("closes_at", event.closesAt()));
    }

    void extend(ConsultationExtended event, Recorded at) {
        change(event, at, row -> row.set("closes_at", event.closesAt()));
    }

    void close(ConsultationClosed event, Recorded at) {
        change(event, at, row -> row.set("phase", "UNDER_REVIEW").set("closed_at", event.closedAt()));
    }

    void reopen(ConsultationReopened event, Recorded at) {
        change(
                event,
                at,
                row -> row.set("phase", "OPEN")
                        .set("round", event.round())
                        .set("closes_at", event.closesAt())
                        .set("closed_at", (Instant) null));
    }

    void repeat(NoticeRepeated event, Recorded at) {
        change(
                event,
                at,
                row -> row.set("phase", "OPEN")
                        .set("round", event.round())
                        .set("closes_at", event.closesAt())
                        .set("closed_at", (Instant) null));
    }

    /** The public hears of it by a prior notice, or by the first meeting it is invited to. */
    void announce(ConsultationEvent event, Recorded at) {
        change(event, at, row -> row.set("announced_at", at.at()));
    }

    void cancel(ConsultationCancelled event, Recorded at) {
        change(event, at, row -> row.set("phase", "CANCELLED"));
    }

    void report(ReportPublished event, Recorded at) {
        change(event, at, row -> row.set("phase", "REPORTED"));
    }

    void conclude(OutcomeRecorded event, Recorded at) {
        change(event, at, row -> row.set("outcome", event.outcome()));
    }

    private void change(ConsultationEvent event, Recorded at, Consumer<Row> to) {
        writes.change(CONSULTATION, event.consultationId().value(), at, to);
    }

    private static String folded(LocalizedText title) {
        return Stream.of(title.sq(), title.sr(), title.en())
                .filter(text -> text != null)
                .map(text -> Columns.folded(Columns.plain(text)))
                .collect(Collectors.joining("\n"));
    }
}
