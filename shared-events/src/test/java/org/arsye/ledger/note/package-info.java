/** Notes, checkpoints, proofs in files and policies, against published vectors and against everything near them. */
package org.arsye.ledger.note;
