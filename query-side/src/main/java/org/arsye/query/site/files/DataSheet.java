package org.arsye.query.site.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Words;

/** A table of the open data, with its columns in their order. Names stay as they are: addresses and programs depend on them. */
public enum DataSheet {
    PUBLIC_BODIES("id", "name_sq", "name_sr", "name_en", "kind", "zone", "position"),
    CONSULTATIONS(
            "id",
            "public_body_id",
            "title_sq",
            "title_sr",
            "title_en",
            "document_type",
            "norm_pack",
            "status",
            "round",
            "opens_at",
            "closes_at",
            "closed_at",
            "outcome",
            "received",
            "accepted",
            "partly_accepted",
            "rejected",
            "noted",
            "out_of_scope",
            "unanswered",
            "withdrawn",
            "position"),
    DOCUMENTS(
            "id",
            "consultation_id",
            "version",
            "kind",
            "title_sq",
            "title_sr",
            "title_en",
            "media_type",
            "sha256",
            "size",
            "position"),
    REPORTS(
            "consultation_id",
            "version",
            "published_at",
            "as_of",
            "received",
            "accepted",
            "partly_accepted",
            "rejected",
            "noted",
            "out_of_scope",
            "unanswered",
            "withdrawn",
            "position"),
    COMMENTS(
            "id",
            "consultation_id",
            "number",
            "round",
            "document_id",
            "document_version",
            "provision",
            "contributor_kind",
            "contributor_name",
            "publication",
            "channel",
            "received_at",
            "submitted_at",
            "language",
            "text_state",
            "text",
            "proposed_wording",
            "answer",
            "decision_id",
            "justification_sq",
            "justification_sr",
            "justification_en",
            "changed_provision",
            "decided_by",
            "decided_at",
            "position"),
    PLANS(
            Reach.SITE,
            "id",
            "public_body_id",
            "year",
            "title_sq",
            "title_sr",
            "title_en",
            "version",
            "published_at",
            "planned",
            "consulted",
            "without_consultation",
            "dropped",
            "position"),
    PLAN_ITEMS(
            Reach.SITE,
            "id",
            "plan_id",
            "plan_version",
            "document_type",
            "title_sq",
            "title_sr",
            "title_en",
            "expected_from",
            "expected_until",
            "contact_role",
            "standing",
            "consultation_ids",
            "opened_on",
            "outcome"),
    MEETINGS(
            "id",
            "consultation_id",
            "method",
            "stage",
            "starts_at",
            "place_sq",
            "place_sr",
            "place_en",
            "agenda_sq",
            "agenda_sr",
            "agenda_en",
            "announced_at",
            "cancelled_at",
            "reason_sq",
            "reason_sr",
            "reason_en",
            "position"),
    METHODS(
            "id",
            "consultation_id",
            "meeting_id",
            "method",
            "stage",
            "first_day",
            "last_day",
            "participants",
            "summary_sq",
            "summary_sr",
            "summary_en",
            "minutes_id",
            "recorded_at",
            "corrected_at",
            "reason_sq",
            "reason_sr",
            "reason_en",
            "position"),
    PARTICIPANTS("method_id", "consultation_id", "contributor_kind", "participants", "position"),
    COMPLIANCE_FINDINGS(
            "consultation_id",
            "past_consultation_id",
            "public_body_id",
            "norm_pack",
            "norm_pack_version",
            "standard",
            "rule",
            "basis",
            "verdict",
            "certainty",
            "looks_like",
            "due_on",
            "because",
            "judged_on",
            "evidence",
            "breach_position",
            "explanation_sq",
            "explanation_sr",
            "explanation_en"),
    ANNUAL_FIGURES(
            Reach.SITE,
            "annual_report_id",
            "norm_pack",
            "year",
            "public_body_id",
            "version",
            "published_at",
            "as_of",
            "of_public_body_id",
            "document_type",
            "figure",
            "value",
            "position"),
    PAST_CONSULTATIONS(
            Reach.SITE,
            "id",
            "public_body_id",
            "reference",
            "title_sq",
            "title_sr",
            "title_en",
            "document_type",
            "norm_pack",
            "opened_on",
            "closed_on",
            "report_announced_on",
            "report_published_on",
            "received",
            "accepted",
            "partly_accepted",
            "rejected",
            "noted",
            "out_of_scope",
            "unanswered",
            "withdrawn",
            "written_contributors",
            "meeting_participants",
            "source",
            "corrected_position",
            "correction_reason",
            "position");

    /** The columns that hold numbers. */
    static final Set<String> NUMBERS = Set.of(
            "round",
            "version",
            "document_version",
            "size",
            "as_of",
            "position",
            "received",
            "accepted",
            "partly_accepted",
            "rejected",
            "noted",
            "out_of_scope",
            "unanswered",
            "withdrawn",
            "year",
            "planned",
            "consulted",
            "without_consultation",
            "dropped",
            "plan_version",
            "participants",
            "norm_pack_version",
            "breach_position",
            "value",
            "written_contributors",
            "meeting_participants",
            "corrected_position");

    private enum Reach {
        SITE,
        EACH
    }

    private final Reach reach;
    private final List<String> columns;

    DataSheet(String... columns) {
        this(Reach.EACH, columns);
    }

    DataSheet(Reach reach, String... columns) {
        this.reach = reach;
        this.columns = List.of(columns);
    }

    /** Whether a consultation has one of its own. */
    boolean ofOne() {
        return reach == Reach.EACH;
    }

    /** Its name in addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** All tables as a page tells of them. */
    public static Content page(Words w) {
        return new Content.Data(Stream.of(values())
                .map(table -> new Content.Tabled(
                        table.key(),
                        w.name("data.table", table),
                        table.columns.stream()
                                .map(key -> new Content.DataColumn(key, w.name("data", key)))
                                .toList()))
                .toList());
    }
}
