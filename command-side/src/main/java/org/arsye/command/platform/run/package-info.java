/** This side as one of the two processes of a run: its few lines to the person who started it, and how it refuses to start. */
package org.arsye.command.platform.run;
