/** Many writers at once, on several engines and in several processes, some of which are killed: the one order holds. */
package org.arsye.command.race;
