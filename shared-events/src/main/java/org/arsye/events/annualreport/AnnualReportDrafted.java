package org.arsye.events.annualreport;

import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * The report of a year is prepared, or prepared anew: its figures are those that the record gives at a position. None of them
 * stands here, since whoever has the record counts the same.
 *
 * @param normPack by which regulation it is made, XK-GOV-05-2016
 * @param year 2026
 * @param publicBodyId whose report it is; null for the one over all bodies
 * @param asOf the last position that counts
 */
@Revision("1")
public record AnnualReportDrafted(
        AnnualReportId annualReportId, String normPack, int year, PublicBodyId publicBodyId, long asOf)
        implements AnnualReportEvent {}
