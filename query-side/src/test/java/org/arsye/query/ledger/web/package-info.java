/** The ledger as the world sees it. */
package org.arsye.query.ledger.web;
