/**
 * What the report of a consultation says, made from the entries of the ledger and from nothing else, so that whoever has the
 * entries can make it again, byte for byte. What is sealed stands in it as its digest: an erasure changes no byte.
 */
package org.arsye.ledger.report;
