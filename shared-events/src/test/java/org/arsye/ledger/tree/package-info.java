/** Trees and proofs against published vectors, against the definition, and against everything that is not one. */
package org.arsye.ledger.tree;
