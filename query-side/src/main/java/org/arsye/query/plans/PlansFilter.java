package org.arsye.query.plans;

import org.arsye.events.publicbody.PublicBodyId;

/** Which plans are asked for; a member that is null asks for nothing in particular. */
public record PlansFilter(PublicBodyId publicBodyId, Integer year) {

    /** All that the reader may see. */
    public static final PlansFilter ALL = new PlansFilter(null, null);
}
