package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One event as an auditor sees it in a list.
 *
 * @param type stored name
 * @param role of the official who acted, lower snake case; null for the public
 * @param actor the official's id; null for the public
 * @param subject the page of what it happened to; null where there is none
 * @param consultation the consultation it belongs to; null where there is none
 */
public record Audited(
        long position,
        Instant at,
        ZoneId zone,
        String type,
        String role,
        String actor,
        String aggregateType,
        String aggregate,
        String subject,
        String consultation) {

    /** Its own page for auditors. */
    public String path() {
        return "/audit/events/" + position;
    }
}
