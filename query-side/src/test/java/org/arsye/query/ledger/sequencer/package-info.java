/** The sequencer and its guard, on a real database: what is done to them is done. */
package org.arsye.query.ledger.sequencer;
