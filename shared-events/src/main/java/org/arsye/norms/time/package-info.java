/**
 * Legal time: how long a term runs. Every term is counted by every reading of the law that is not ruled out, side by side;
 * whatever makes a day doubtful is said with it, and where a calendar is missing there is no day at all.
 */
package org.arsye.norms.time;
