package org.arsye.query.badhouse.circle.there;

import org.arsye.query.badhouse.circle.here.Here;

/** Needs what needs it. */
public abstract class There {
    protected Here here;
}
