package org.arsye.query.plans;

/**
 * What became of the drafts of a version of a plan.
 *
 * @param planned drafts in it
 * @param consulted those of them on which a consultation was opened
 * @param withoutConsultation those of them that were adopted without one
 * @param dropped drafts that an earlier version had and it has not
 */
public record PlanCounts(int planned, int consulted, int withoutConsultation, int dropped) {}
