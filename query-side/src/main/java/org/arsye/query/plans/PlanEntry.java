package org.arsye.query.plans;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.plan.PlanId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * The plan of a body for a year.
 *
 * @param position where it was started; lists are ordered by it, newest first
 * @param version of what is public at the moment asked for; 0 before the first
 * @param publishedAt when that version was published; null before the first
 * @param items how many drafts that version has
 */
public record PlanEntry(
        PlanId id,
        long position,
        PublicBodyId publicBodyId,
        int year,
        LocalizedText title,
        int version,
        Instant publishedAt,
        int items) {}
