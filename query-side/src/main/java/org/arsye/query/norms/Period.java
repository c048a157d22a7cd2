package org.arsye.query.norms;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What must be known of a consultation to count its days.
 *
 * @param zone of the body
 * @param opensAt null before it was opened
 * @param closesAt the first instant that is too late, as announced
 * @param closedAt when it ended; null while it has not
 * @param answered whether every comment has its answer
 * @param reported whether a report is published
 * @param ended whether nothing is owed any more: cancelled, or withdrawn and reported
 */
public record Period(
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Instant closedAt,
        boolean answered,
        boolean reported,
        boolean ended) {}
