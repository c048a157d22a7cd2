package org.arsye.command.pastconsultation.file;

import java.util.Locale;
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

    /** As it stands in the headings: {@code report_published}. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
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
