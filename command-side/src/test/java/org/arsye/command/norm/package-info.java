/** Norms are published once a version, and found wrong before anything is recorded. */
package org.arsye.command.norm;
