package org.arsye.events.plan;

import org.arsye.events.LocalizedText;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * A public body began its plan for a year; the public does not see it yet.
 *
 * @param year the calendar year that it is for
 * @param title titles of plans are plain
 */
@Revision("1")
public record PlanStarted(PlanId planId, PublicBodyId publicBodyId, int year, LocalizedText title)
        implements PlanEvent {}
