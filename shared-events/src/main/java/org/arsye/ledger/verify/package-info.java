/**
 * What an outsider checks, and how the answer is given: each check with its name, its outcome and, if it does not hold, the
 * reason and the place. No network, no database, no clock; the caller says whom to trust.
 */
package org.arsye.ledger.verify;
