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
            "withdrawn");

    private final List<String> columns;

    DataSheet(String... columns) {
        this.columns = List.of(columns);
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
