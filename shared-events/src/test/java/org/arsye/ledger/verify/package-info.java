/** What an outsider checks, against receipts and exports that are right and against everything near them. */
package org.arsye.ledger.verify;
