package org.arsye.command.platform.web;

/**
 * A command and who wishes it.
 *
 * @param role as it stands in the event's metadata; null for the public
 * @param actor the official's or the account's id; null for the public
 * @param ifRefused takes back what was prepared for it
 */
public record Act(Object command, String role, String actor, Runnable ifRefused) {

    public Act(Object command, String role, String actor) {
        this(command, role, actor, () -> {});
    }

    /** Wished by somebody who did not sign in. */
    public static Act ofThePublic(Object command) {
        return new Act(command, null, null);
    }

    /** The same, with something to take back if the rules say no. */
    public Act ifRefused(Runnable takeBack) {
        return new Act(command, role, actor, takeBack);
    }
}
