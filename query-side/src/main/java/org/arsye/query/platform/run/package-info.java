/**
 * This side as one of the two processes of a run: its few lines to the person who started it, how it refuses to start,
 * and how it ends when the run ends.
 *
 * <p>The other side has a room like this one. They know of each other only what lies in the data folder.
 */
package org.arsye.query.platform.run;
