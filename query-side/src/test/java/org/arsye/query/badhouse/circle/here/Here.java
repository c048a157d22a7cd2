package org.arsye.query.badhouse.circle.here;

import org.arsye.query.badhouse.circle.there.There;

/** Needs what needs it. */
public abstract class Here {
    protected There there;
}
