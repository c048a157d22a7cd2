/**
 * What anyone needs to read and check the record without our servers: canonical JSON, disclosures and the seal around them,
 * and the number by which a contribution is called. Nothing here knows a framework; the formats are public standards
 * (RFC 8259, RFC 8785, RFC 9901) wherever one exists.
 */
package org.arsye.ledger;
