/** Entries: one golden one for every stored event, and everything near an entry that is none. */
package org.arsye.ledger.entry;
