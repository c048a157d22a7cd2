package org.arsye.command.pastconsultation.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of past consultations, in whatever order; only the first four must be there, and a title. */
public enum ImportColumn {
    REFERENCE,
    TYPE,
    OPENED,
    CLOSED,
    TITLE_SQ,
    TITLE_SR,
    TITLE_EN,
    BODY,
    REPORT_ANNOUNCED,
    REPORT_PUBLISHED,
    RECEIVED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    NOTED,
    OUT_OF_SCOPE,
    UNANSWERED,
    WITHDRAWN,
    WRITERS,
    PARTICIPANTS,
    NORM_PACK,
    SOURCE;

    /** Where a column is named otherwise than the field. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("/documentType", TYPE.heading()),
            Map.entry("/openedOn", OPENED.heading()),
            Map.entry("/closedOn", CLOSED.heading()),
            Map.entry("/title/sq", TITLE_SQ.heading()),
            Map.entry("/title/sr", TITLE_SR.heading()),
            Map.entry("/title/en", TITLE_EN.heading()),
            Map.entry("/reportAnnouncedOn", REPORT_ANNOUNCED.heading()),
            Map.entry("/reportPublishedOn", REPORT_PUBLISHED.heading()),
            Map.entry("/figures", RECEIVED.heading()),
            Map.entry("/writtenContributors", WRITERS.heading()),
            Map.entry("/meetingParticipants", PARTICIPANTS.heading()),
            Map.entry("/normPack", NORM_PACK.heading()));

    /** As it stands in the headings: {@code report_published}. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The column that a field of the rules stands in.
     *
     * @param field as a JSON pointer; null for the whole row
     * @return as a JSON pointer; empty for the whole row
     */
    static String pointer(String field) {
        return field == null ? "" : "/" + COLUMNS.getOrDefault(field, field.substring(1));
    }

    boolean isRequired() {
        return ordinal() <= CLOSED.ordinal();
    }

    static Optional<ImportColumn> of(String heading) {
        String asked = heading.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.heading().equals(asked))
                .findFirst();
    }
}
