/** The ledger over HTTP, byte for byte as the formats say (c2sp.org/tlog-tiles, c2sp.org/tlog-proof). */
package org.arsye.query.ledger.web;
