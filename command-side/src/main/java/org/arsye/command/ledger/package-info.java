/** What administrators announce about the ledger over the record. This side signs nothing, and holds no key of it. */
package org.arsye.command.ledger;
