/** Deeds of somebody who may do everything in the database, and what the audit says to them. */
package org.arsye.query.ledger.audit;
