/** Rows that are as they were signed, and rows to which everything has happened that can happen to rows. */
package org.arsye.ledger.audit;
