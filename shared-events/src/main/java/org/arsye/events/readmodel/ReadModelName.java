package org.arsye.events.readmodel;

import java.util.Locale;

/** What is kept for readers, and can be made anew from the record at any time. */
public enum ReadModelName {
    PUBLIC_BODIES,
    CONSULTATIONS,
    DOCUMENTS,
    COMMENTS,
    REPORTS,
    HISTORY,
    ERASURES,
    ANNUAL_REPORTS,
    PLANS,
    COMPLIANCE,
    COURSE,
    NORMS,
    INTERESTS;

    /** As it stands in addresses, and as the name of the view: {@code public-bodies}. */
    public String view() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
