/** What an operator does to the ledger, as commands of the query side's program. */
package org.arsye.query.ledger.command;
