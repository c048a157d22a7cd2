/**
 * What is signed, and by whom it must be: signed notes, checkpoints, cosignatures, proofs in a file and the policy of trust
 * (c2sp.org: signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-policy). Reading is strict: what is taken is
 * written again byte for byte as it was, and everything else is refused with its reason.
 */
package org.arsye.ledger.note;
