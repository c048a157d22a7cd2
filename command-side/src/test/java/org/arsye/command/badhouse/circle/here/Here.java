package org.arsye.command.badhouse.circle.here;

import org.arsye.command.badhouse.circle.there.There;

/** Needs what needs it. */
public abstract class Here {
    protected There there;
}
