package org.arsye.query.site.feeds;

import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.PeriodChanges;
import org.arsye.query.course.MeetingEntry;

/**
 * What stands in a calendar.
 *
 * @param body the names of the body that was asked about; null if none was
 */
public record Dates(LocalizedText body, List<Entry> entries) {

    public Dates {
        entries = List.copyOf(entries);
    }

    /**
     * @param body the names of its public body
     * @param changes null while nothing was done to it but announcing it
     */
    record Entry(
            ConsultationEntry consultation, LocalizedText body, PeriodChanges changes, List<MeetingEntry> meetings) {}
}
