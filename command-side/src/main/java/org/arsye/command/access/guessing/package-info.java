/**
 * Guessing is slowed down: failed tries are counted in the database, so that every instance knows of them, and whose they
 * were is told by nothing that is stored.
 */
package org.arsye.command.access.guessing;
