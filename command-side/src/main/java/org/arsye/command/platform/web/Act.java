package org.arsye.command.platform.web;

/**
 * A command and who wishes it.
 *
 * @param role as it stands in the event's metadata; null for the public
 * @param actor the official's or the account's id; null for the public
 */
public record Act(Object command, String role, String actor) {

    /** Wished by somebody who did not sign in. */
    public static Act ofThePublic(Object command) {
        return new Act(command, null, null);
    }
}
