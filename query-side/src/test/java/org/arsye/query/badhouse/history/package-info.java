/** Handlers of events that nobody would find. */
package org.arsye.query.badhouse.history;
