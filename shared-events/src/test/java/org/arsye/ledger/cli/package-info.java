/** The verifier's program, called as from a command line. */
package org.arsye.ledger.cli;
