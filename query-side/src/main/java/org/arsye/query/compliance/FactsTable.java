package org.arsye.query.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code compliance_consultation}, {@code compliance_fact} and {@code compliance_invitation}. */
@Component
class FactsTable {

    private static final Spans CONSULTATION = Spans.of("compliance_consultation", "consultation_id");
    private static final Spans FACT = Spans.of("compliance_fact", "consultation_id");
    private static final Spans INVITATION = Spans.of("compliance_invitation", "invitation_id");

    private static final String CONSULTATIONS = """
            select * from compliance_consultation
            where valid_from <= :p and (:all or consultation_id = any(:ids))
            order by valid_from desc""";

    private static final String FACTS = """
            select * from compliance_fact
            where valid_from <= :p and (:all or consultation_id = any(:ids))
            order by consultation_id, valid_from""";

    private static final String FIRST_INVITATION = """
            select consultation_id, min(valid_from) as first from compliance_invitation
            where valid_from <= :p and cause <> 'CONSULTATION_EXTENDED' and (:all or consultation_id = any(:ids))
            group by consultation_id""";

    /** Each letter says the end as it stands then, and so tells of every extension before it. */
    private static final String FIRST_TELLING = """
            select f.consultation_id, f.valid_from as extended, min(i.valid_from) as told
            from compliance_fact f join compliance_invitation i on i.consultation_id = f.consultation_id
                and i.cause = 'CONSULTATION_EXTENDED' and i.valid_from > f.valid_from and i.valid_from <= :p
            where f.kind = 'Extended' and (:all or f.consultation_id = any(:ids))
            group by 1, 2""";

    private final Writes writes;
    private final JdbcClient database;

    FactsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    /** @param position of its draft */
    record Consultation(
            ConsultationId id,
            long position,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            LocalizedText title,
            boolean contact,
            ZoneId zone) {}

    /** @param explanation null but in explanations */
    record Row(long position, Instant at, Fact fact, SealedField<LocalizedText> explanation) {}

    void draft(ConsultationDrafted event, Recorded at) {
        writes.note(
                CONSULTATION,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("public_body_id", event.publicBodyId().value())
                        .set("document_type", event.documentType())
                        .set("title", event.title())
                        .set("contact_role", event.contactRole())
                        .set("zone", event.zone()));
    }

    void note(ConsultationEvent event, Fact fact, Recorded at) {
        note(event, fact, at, null);
    }

    void explain(BreachExplained event, Recorded at) {
        note(event, new Fact.Explained(event.standard()), at, event);
    }

    private void note(ConsultationEvent event, Fact fact, Recorded at, BreachExplained explained) {
        writes.note(FACT, at, row -> {
            row.set("consultation_id", event.consultationId().value())
                    .set("at", at.at())
                    .set("kind", fact.getClass().getSimpleName())
                    .set("detail", Columns.json((Record) fact))
                    .set("sequence", at.sequence());
            if (explained != null) {
                row.set("explanation", explained.explanation());
            }
        });
    }

    /** Only those to a consultation, or to what is to become one. */
    void invite(InvitationIssued event, Recorded at) {
        if (event.consultationId() != null) {
            writes.note(
                    INVITATION,
                    at,
                    row -> row.set("invitation_id", event.invitationId().value())
                            .set("consultation_id", event.consultationId().value())
                            .set("cause", event.cause()));
        }
    }

    /** @param ids null for all */
    Map<ConsultationId, Consultation> consultations(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, Consultation> found = new LinkedHashMap<>();
        asked(CONSULTATIONS, ids, position)
                .query((row, number) -> new Consultation(
                        new ConsultationId(Columns.uuid(row, "consultation_id")),
                        row.getLong("valid_from"),
                        new PublicBodyId(Columns.uuid(row, "public_body_id")),
                        Columns.name(row, "document_type", DocumentType.class),
                        Columns.localized(row, "title"),
                        row.getString("contact_role") != null,
                        ZoneId.of(row.getString("zone"))))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** Of each in the order of the record. */
    Map<ConsultationId, List<Row>> facts(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, List<Row>> facts = new HashMap<>();
        asked(FACTS, ids, position).query(row -> {
            UUID id = Columns.uuid(row, "consultation_id");
            long at = row.getLong("valid_from");
            facts.computeIfAbsent(new ConsultationId(id), none -> new ArrayList<>())
                    .add(new Row(
                            at,
                            Columns.instant(row, "at"),
                            (Fact) Columns.read(row, "detail", Fact.KINDS.get(row.getString("kind"))),
                            Columns.sealed(row, "explanation", id, row.getLong("sequence"), "explanation", at)));
        });
        return facts;
    }

    /** The position of the first invitation to each that has one. */
    Map<ConsultationId, Long> invitations(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, Long> first = new HashMap<>();
        asked(FIRST_INVITATION, ids, position).query(row -> {
            first.put(new ConsultationId(Columns.uuid(row, "consultation_id")), row.getLong("first"));
        });
        return first;
    }

    /** Of each extension that somebody was told of by letter: its position, and that of the first letter. */
    Map<ConsultationId, Map<Long, Long>> tellings(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, Map<Long, Long>> told = new HashMap<>();
        asked(FIRST_TELLING, ids, position).query(row -> {
            told.computeIfAbsent(new ConsultationId(Columns.uuid(row, "consultation_id")), none -> new HashMap<>())
                    .put(row.getLong("extended"), row.getLong("told"));
        });
        return told;
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<ConsultationId> ids, long position) {
        return database.sql(sql).param("p", position).param("all", ids == null).param("ids", uuids(ids));
    }

    static UUID[] uuids(Collection<ConsultationId> ids) {
        return ids == null
                ? new UUID[0]
                : ids.stream().map(ConsultationId::value).toArray(UUID[]::new);
    }
}
