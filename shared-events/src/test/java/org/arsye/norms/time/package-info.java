/** That terms are counted as the known cases were, and that whatever is doubtful is said to be. */
package org.arsye.norms.time;
