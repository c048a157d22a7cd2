/** The published tree as files, as a mirror has them, written where somebody says. */
package org.arsye.query.ledger.export;
