/**
 * Who is asking: accounts, sessions and what an official may do for which body. Roles of officials are folded from the
 * record; passwords and tokens are kept as hashes only and never reach an event.
 */
package org.arsye.command.access;
