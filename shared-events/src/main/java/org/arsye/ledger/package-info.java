/**
 * What anyone needs to read and check the record without our servers: canonical JSON, disclosures and the seal around them,
 * the number by which a contribution is called, and how a refusal says why. The signed ledger is in the rooms below: the tree,
 * its files, what is signed, entries, and the checks of all that. Nothing here knows a framework; the formats are public
 * standards (RFC 8259, RFC 8785, RFC 9162, RFC 9901, c2sp.org) wherever one exists.
 */
package org.arsye.ledger;
