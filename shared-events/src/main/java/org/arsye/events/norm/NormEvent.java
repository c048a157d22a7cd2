package org.arsye.events.norm;

import org.arsye.events.DomainEvent;

/** What happened to a norm pack or to the holidays of a place and year. Who published it stands beside the event. */
public sealed interface NormEvent extends DomainEvent permits NormPackPublished, HolidayCalendarPublished {

    NormId normId();
}
