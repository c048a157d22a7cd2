package org.arsye.norms.pack;

/** What the report on a consultation says of each comment. */
public record ReportColumn(String id, Column column, Presence presence, Said said) implements Norm {

    /** Columns that there are. */
    public enum Column {
        NUMBER,
        CONTRIBUTOR,
        CONTRIBUTOR_KIND,
        CHANNEL,
        RECEIVED_AT,
        PROVISION,
        COMMENT,
        OUTCOME,
        JUSTIFICATION,
        CHANGED_PROVISION,
        DECIDED_BY_ROLE,
        DECIDED_AT
    }
}
