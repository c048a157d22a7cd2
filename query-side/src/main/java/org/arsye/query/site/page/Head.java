package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;
import org.arsye.events.consultation.DocumentType;

/**
 * A consultation as far as every page about it names it.
 *
 * @param status draft, open, under_review, reported, cancelled
 * @param bodyId the proposing body's id
 * @param zone the body's time zone
 * @param opensAt null before its notice
 * @param closesAt the first instant that is too late; null before its notice
 * @param now the moment the page speaks of
 */
public record Head(
        String id,
        String status,
        Said title,
        Said body,
        String bodyId,
        DocumentType type,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Instant now) {

    /** Where its page is. */
    public String path() {
        return "/consultations/" + id;
    }

    /** Whether a comment would be accepted at the page's moment. */
    public boolean open() {
        return "open".equals(status) && closesAt != null && now.isBefore(closesAt);
    }
}
