/** Where administrators announce the keys of the ledger. */
package org.arsye.command.ledger.web;
