/**
 * PostgreSQL brought along: started on the data folder, made ready, stopped last.
 *
 * <p>Holds the promise that never two servers work on one folder and that a run after {@code kill -9} of anything, or
 * everything, finds what was committed. With {@code arsye.database.url} set, nothing is started and the given server
 * is used as it is.
 */
package org.arsye.command.platform.embedded;
