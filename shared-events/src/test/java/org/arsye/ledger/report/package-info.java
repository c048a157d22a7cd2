/** A report made from entries, and made again. */
package org.arsye.ledger.report;
