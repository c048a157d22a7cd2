/** The live store against the tree that was made from it and signed, row by row (ledger format, section 6). */
package org.arsye.query.ledger.audit;
