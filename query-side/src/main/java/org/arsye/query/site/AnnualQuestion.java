package org.arsye.query.site;

import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.annualreports.Edition.State;

/**
 * Which report of a year is asked for.
 *
 * @param body null for the one over all bodies
 * @param version null for the newest
 */
public record AnnualQuestion(int year, String pack, PublicBodyId body, State state, Integer version) {

    AnnualQuestion live() {
        return new AnnualQuestion(year, pack, body, State.LIVE, null);
    }

    AnnualQuestion draft() {
        return new AnnualQuestion(year, pack, body, State.DRAFT, null);
    }
}
