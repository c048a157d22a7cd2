package org.arsye.command.badhouse.circle.there;

import org.arsye.command.badhouse.circle.here.Here;

/** Needs what needs it. */
public abstract class There {
    protected Here here;
}
